import type { Degree, Outcome, Verbal } from './schema';

export const degrees: Readonly<Record<Degree, string>> = {
  none: 'no support',
  weak: 'weak support',
  moderate: 'moderate support',
  'moderately-strong': 'moderately strong support',
  strong: 'strong support',
  'very-strong': 'very strong support',
  'extremely-strong': 'extremely strong support',
};

/** A figure of so many places after the point. */
export const figure = (value: number, places = 2): string => value.toFixed(places);
/** The same with its sign; what rounds to nothing has none. */
export function signed(value: number, places = 2): string {
  const text = figure(value, places);
  if (Number(text) === 0) return figure(0, places);
  return value > 0 ? `+${text}` : text;
}
/** A percentage of so many places after the point. in: share, [0, 1] */
export const percent = (share: number, places = 0): string => `${(share * 100).toFixed(places)} %`;

/** A likelihood ratio to two significant figures, never fewer ("1.0"): the calibration supports no more. in: its log10 */
export function ratio(llr: number): string {
  const value = Number((10 ** llr).toPrecision(2));
  if (value < 0.001 || value >= 1e5) return value.toExponential(1);
  return value >= 10 ? String(value) : value.toPrecision(2);
}

export const outcomes: Readonly<Record<Outcome, string>> = {
  flagged: 'flagged',
  'not-flagged': 'not flagged',
  'not-assessable': 'not assessable',
  failed: 'could not be read',
  waiting: 'not examined',
  elsewhere: 'not examined',
};

/** Why a video without a reason of its own has no figure. */
export const whyNot: Readonly<Partial<Record<Outcome, string>>> = {
  waiting: 'still waiting for the detector when this was written',
  elsewhere: 'only its address was taken in; neither its page nor its file was opened',
};

export const bands: Readonly<Record<string, string>> = {
  'no-sign': 'No signs found',
  inconclusive: 'Unclear',
  suspicious: 'Signs of manipulation',
  strong: 'Strong signs of manipulation',
};

export const groups: Readonly<Record<string, string>> = {
  quality: 'picture quality',
  spectrum: 'frequency spectrum',
  residual: 'noise residual',
  texture: 'fine texture',
  surround: 'face against its surroundings',
  temporal: 'change from frame to frame',
};

export const reasons: Readonly<Record<string, string>> = {
  'no-face': 'no face was found',
  'too-few-frames': 'too few usable pictures of a face',
  'outside-validated-range': 'faces of a size on which the detector was not tested',
  'outside-validated-detail': 'more or less fine detail than in any clip on which the detector was tested',
  'no-landmarks': 'faces hardly visible',
  'cut-by-frame': 'faces cut by the edge of the picture',
  'too-small': 'faces too small',
  'too-large': 'faces too large',
  'turned-away': 'faces turned away',
  'too-blurred': 'faces too blurred',
  'too-dark-or-bright': 'faces too dark or too bright',
};

export const conditions: Readonly<Record<string, string>> = {
  'as-came': 'clips as they came, from sources like those it learnt from',
  recompressed: 'compressed again (480p, H.264, crf 28)',
  'unseen-source': 'from a source the detector never saw',
  'recompressed-unseen-source': 'compressed again and from a source the detector never saw',
};

export const pixels: Readonly<Record<string, string>> = {
  file: 'decoded from a file',
  player: 'taken from the player of a web page, as decoded',
  screen: 'copied off the screen',
  reported: 'told by the scan command; no pictures were kept',
};

export const sources: Readonly<Record<string, string>> = {
  files: 'files and folders',
  feed: 'watched in a feed',
  'account-page': 'account page',
  'url-list': 'list of addresses',
  zeeschuimer: 'Zeeschuimer export',
  'scan-command': 'output of the scan command',
  package: 'package',
};

export const credentials: Readonly<Record<string, string>> = {
  valid: 'found; they hold',
  invalid: 'found; they do not hold',
  none: 'none found (which is no sign of anything)',
  'not-checkable': 'not checkable',
};

/** What a figure supports, in words of the ENFSI scale. */
export function support({ towards, degree }: Verbal): string {
  if (towards === 'neither') return 'no support for either proposition';
  const proposition = towards === 'manipulated' ? 'a face was manipulated' : 'no face was manipulated';
  return `${degrees[degree]} for the proposition that ${proposition}`;
}

/** The same for narrow columns. */
export function shortSupport({ towards, degree }: Verbal): string {
  if (towards === 'neither') return 'no support';
  return `${degrees[degree]}: ${towards === 'manipulated' ? 'manipulated' : 'not manipulated'}`;
}
