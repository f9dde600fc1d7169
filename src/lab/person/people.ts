/** A person with several untouched clips, and clips that show the person's face after a manipulation. Ids are those of the data folder's manifest. */
export interface KnownPerson {
  readonly name: string;
  readonly genuine: readonly string[];
  readonly manipulated: readonly { readonly how: string; readonly clips: readonly string[] }[];
}

const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}${String(i + 1).padStart(2, '0')}`);
const METHODS = ['deepfakes', 'face2face', 'faceshifter', 'faceswap', 'neuraltextures'] as const;

/**
 * Who is in several clips of the data folder, by its manifest's groups and names. The two clips of FaceForensics++ that are in Obama's group enrol nobody:
 * the manifest does not say which of the two shows him; in each swap or reenactment between them either the face or
 * its movement is somebody else's. Their originals are judged as well: where those look as unusual, the figures say nothing of manipulation.
 */
export const PEOPLE: readonly KnownPerson[] = [
  {
    name: 'nicole',
    genuine: numbered('lrq-nicole-real', 9),
    manipulated: [{ how: 'lip-sync (Wav2Lip)', clips: numbered('lrq-nicole-w2l', 12) }],
  },
  {
    name: 'garrett',
    genuine: numbered('lrq-garrett-real', 6),
    manipulated: [{ how: 'lip-sync (Wav2Lip)', clips: numbered('lrq-garrett-w2l', 3) }],
  },
  {
    name: 'obama',
    genuine: [
      'reol-obama1',
      'ghost-obama_short',
      'edtalk-uncrop_obama',
      'styletalk-Obama_clip1',
      'styletalk-Obama_clip2',
      'lia-obama',
      'veriface-obama-real',
      'hieu-obama',
      'em-obama',
    ],
    manipulated: [
      { how: 'FF++ onto 183', clips: METHODS.map((method) => `ffpp-${method}-183_253`) },
      { how: 'FF++ onto 253', clips: METHODS.map((method) => `ffpp-${method}-253_183`) },
      { how: 'the originals of both (control)', clips: ['ffpp-real-183', 'ffpp-real-253'] },
      { how: 'unknown tool', clips: ['reol-obamafake', 'lab-obama-fake'] },
    ],
  },
  {
    name: 'andrewng',
    genuine: ['styletalk-andrew_clip_1', 'styletalk-andrew_clip_2', 'reol-andrewng'],
    manipulated: [{ how: 'talking head (StyleTalk)', clips: ['styletalk-demo'] }],
  },
  {
    name: 'feifeili',
    genuine: ['styletalk-feifeili_clip1', 'styletalk-feifeili_clip2_short', 'styletalk-feifeili_clip3'],
    manipulated: [],
  },
  {
    name: 'mead-eamm',
    genuine: ['contempt', 'disgusted', 'fear', 'happy', 'surprised'].map((mood) => `mead-eamm-${mood}`),
    manipulated: [],
  },
];
