/** Methods of published data sets, as their owners call them, in small letters. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['lip-sync', /^((.*-)?wav2lip)$/],
  ['reenactment', /^(face2face|neuraltextures)$/],
  [
    'face-swap',
    /^(deepfakes|faceswap|faceshifter|fsgan|deepfakedetection|celeb-synthesis|higher_quality|lower_quality|method_[ab])$/,
  ],
];

/** The kind of manipulation of a published data set's method; `unknown` for a name that tells none, such as DFDC's mix of methods. */
export function kindOfMethod(method: string): string {
  return KINDS.find(([, names]) => names.test(method.toLowerCase()))?.[0] ?? 'unknown';
}
