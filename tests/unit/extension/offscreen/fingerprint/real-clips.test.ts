import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exactPicture } from '../../../../../src/extension/offscreen/fingerprint/exact-picture';
import { lumaGrid } from '../../../../../src/extension/offscreen/fingerprint/luma-grid';
import { hashDistance, pictureHash } from '../../../../../src/extension/offscreen/fingerprint/picture-hash';
import { AGREE_BITS } from '../../../../../src/extension/offscreen/same-media/agreement';

const ROOT = join(import.meta.dirname, '../../../../..');
const DATA = process.env['SWAPWATCH_DATA'] ?? join(ROOT, '../shared/data');
const COPIES = join(ROOT, '.cache/lab/ladder/h264-480p-crf28');
const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0;
const missing = [
  existsSync(join(DATA, 'manifest.tsv')) ? [] : `no data in ${DATA} (set SWAPWATCH_DATA)`,
  existsSync(COPIES) ? [] : 'no recompressed copies (npm run lab -- recompress)',
  hasFfmpeg ? [] : 'no ffmpeg',
].flat();
if (missing.length > 0) console.warn(`skipped: hashes of real clips, for want of: ${missing.join('; ')}`);

interface Clip {
  readonly id: string;
  readonly file: string;
  readonly group: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly sha256: string;
}

/** All of them take minutes; docs/decisions/same-media.md has the figures. Else two targets with their forgeries, and every eighth of the other groups. */
const ALL = process.env['SWAPWATCH_CLIPS'] === 'all';
const TARGETS = /^ffpp-(real|deepfakes|face2face|neuraltextures)-(183|585)/;

/** Clips of FaceForensics++ with their forged twins, and of other sets one of each group. */
function readClips(): Clip[] {
  const [head, ...lines] = readFileSync(join(DATA, 'manifest.tsv'), 'utf8').trim().split('\n');
  const names = head!.split('\t');
  const groups = new Set<string>();
  return lines.flatMap((line) => {
    const row = Object.fromEntries(line.split('\t').map((value, i) => [names[i]!, value]));
    const { id = '', file = '', group = '', width, height, sha256 = '', dataset } = row;
    if (dataset !== 'FF++ c23' && groups.has(group)) return [];
    groups.add(group);
    if (!ALL && !TARGETS.test(id) && (dataset === 'FF++ c23' || groups.size % 8 > 0)) return [];
    return [{ id, file, group, widthPx: Number(width), heightPx: Number(height), sha256 }];
  });
}

interface Look {
  readonly hash: string;
  readonly exact: string;
}

/** Every 15th of the first 76 frames, or (`after` > 0) the ones so many frames later. out: their looks, null where there is none */
function hashes(path: string, [width, height]: readonly [number, number], after = 0): (Look | null)[] {
  const filter = `select='eq(mod(n-${after}\\,15)\\,0)',scale=${width}:${height}:flags=bilinear`;
  const raw = ['-frames:v', '6', '-f', 'rawvideo', '-pix_fmt', 'gray', '-'];
  const { stdout } = spawnSync(
    'ffmpeg',
    ['-v', 'error', '-threads', '1', '-i', path, '-vf', filter, '-fps_mode', 'passthrough', ...raw],
    {
      maxBuffer: 2 ** 28,
    },
  );
  const color = { matrix: 'bt601', fullRange: true } as const;
  return Array.from({ length: Math.floor(stdout.length / (width * height)) }, (_, i) => {
    const data = new Uint8Array(stdout.subarray(i * width * height, (i + 1) * width * height)).buffer;
    const grid = lumaGrid({
      format: 'I420',
      width,
      height,
      layout: [{ offset: 0, stride: width }],
      color,
      data,
      mediaTimeS: i / 2,
    });
    const hash = grid && pictureHash(grid);
    return hash === null ? null : { hash, exact: exactPicture(grid!, i / 2) };
  });
}

function distances(a: readonly (Look | null)[], b: readonly (Look | null)[]): number[] {
  return a.flatMap((look, i) => (look !== null && b[i] ? [hashDistance(look.hash, b[i].hash)] : []));
}

/** Pictures that are equal to the last level. */
function equal(a: readonly (Look | null)[], b: readonly (Look | null)[]): number {
  return a.filter((look, i) => look !== null && look.exact === b[i]?.exact).length;
}

function figures(name: string, bits: readonly number[]): string {
  const sorted = bits.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return `${name}: ${bits.length} pairs of pictures, bits least ${at(0)}, 1 % ${at(0.01)}, median ${at(0.5)}, 99 % ${at(0.99)}, most ${at(1)}`;
}

/** Target and its forgeries share the first number of their names. */
const targetOf = (id: string): string | undefined => /^ffpp-(?:real-|\w+-)(\d+)(?:_\d+)?$/.exec(id)?.[1];

describe.skipIf(missing.length > 0)('hashes of real clips', () => {
  it(
    'hold a recompressed copy to its clip and other clips apart but for some of one unmoved camera, and cannot tell a forged face from its original',
    { timeout: 900_000 },
    () => {
      const clips = readClips();
      const sizeOf = ({ widthPx, heightPx }: Clip): [number, number] => [
        Math.floor(widthPx / 2) * 2,
        Math.floor(heightPx / 2) * 2,
      ];
      const own = new Map(clips.map((clip) => [clip.id, hashes(join(DATA, clip.file), sizeOf(clip))]));
      const copies = clips.flatMap((clip) => {
        const path = join(COPIES, `${clip.sha256}.mp4`);
        if (!existsSync(path)) return [];
        const [width, height] = sizeOf(clip);
        const small = 480 / Math.max(480, height);
        return [{ clip, size: [Math.round((width * small) / 2) * 2, Math.round(height * small)] as const, path }];
      });
      const same = copies.flatMap(({ clip, size, path }) => distances(own.get(clip.id)!, hashes(path, size)));
      const pairs = clips.flatMap((one, i) => clips.slice(i + 1).map((other) => [one, other] as const));
      const equalCopies = copies.map(({ clip, size, path }) => equal(own.get(clip.id)!, hashes(path, size)));
      const equalClips = pairs.map(([a, b]) => equal(own.get(a.id)!, own.get(b.id)!));
      const later = copies.flatMap(({ clip, size, path }) => distances(own.get(clip.id)!, hashes(path, size, 7)));
      const twins = pairs.filter(([a, b]) => targetOf(a.id) !== undefined && targetOf(a.id) === targetOf(b.id));
      const forged = twins.flatMap(([a, b]) => distances(own.get(a.id)!, own.get(b.id)!));
      const strangers = pairs.filter(([a, b]) => a.group !== b.group);
      const apart = strangers.flatMap(([a, b]) => distances(own.get(a.id)!, own.get(b.id)!));
      console.info(
        [
          figures(`${copies.length} clips and their copies`, same),
          figures('the same, 7 frames apart', later),
          figures(`${twins.length} pairs of one target`, forged),
          `equal to the last level: of copies ${equalCopies.filter(Boolean).length}, of pairs of clips ${equalClips.filter(Boolean).length} of ${equalClips.length}`,
          figures(`${strangers.length} pairs of other groups`, apart),
          `pairs of other groups with a picture within ${AGREE_BITS} bits: ${apart.filter((bits) => bits <= AGREE_BITS).length}`,
          `of them with three: ${strangers.filter(([a, b]) => distances(own.get(a.id)!, own.get(b.id)!).filter((bits) => bits <= AGREE_BITS).length >= 3).length}`,
        ].join('\n'),
      );
      expect(Math.max(...same)).toBeLessThanOrEqual(AGREE_BITS);
      const joined = strangers.filter(
        ([a, b]) => distances(own.get(a.id)!, own.get(b.id)!).filter((bits) => bits <= AGREE_BITS).length >= 3,
      );
      // One camera that never moves, and nothing but a hand or a mouth before it: five pairs of all.
      expect(joined.length / strangers.length).toBeLessThan(0.002);
      // The reason why equal ones do: nobody encodes the same picture twice to the same levels.
      expect([...equalCopies, ...equalClips].filter(Boolean)).toEqual([]);
      // The reason why like pictures alone never pass a verdict on.
      expect(Math.max(...forged)).toBeLessThanOrEqual(AGREE_BITS);
    },
  );
});
