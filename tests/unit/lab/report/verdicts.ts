import type { HeldOutVerdict } from '../../../../src/lab/training/judge-held-out';

/** A held-out verdict on a clip that exists in tests alone. */
export function verdict(
  label: 'fake' | 'real',
  llr: number,
  more: { readonly id?: string; readonly dataset?: string; readonly suspicious?: boolean | null } = {},
): HeldOutVerdict {
  const id = more.id ?? `${label} ${llr}`;
  const suspicious = more.suspicious === undefined ? llr > 0 : more.suspicious;
  return {
    clip: {
      id,
      file: `${id}.mp4`,
      label,
      method: label === 'fake' ? 'swap' : 'none',
      kind: label === 'fake' ? 'face-swap' : 'none',
      dataset: more.dataset ?? 'set',
      group: id,
      paired: false,
      originalId: null,
      sha256: '0'.repeat(64),
    },
    fold: 0,
    margin: llr,
    llr,
    heldOut: '',
    suspicious,
    strong: suspicious === null ? null : false,
  };
}
