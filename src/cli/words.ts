import { bands } from '../casework/report/english-terms';
import type { ScanLine } from './scan-line';

const REASON_WORDS: Readonly<Record<string, string>> = {
  'no-face': 'no face found',
  'too-few-frames': 'too few usable pictures of a face',
  'outside-validated-range': 'outside what the detector was tested on: faces of another size',
  'outside-validated-detail': 'outside what the detector was tested on: more or less fine detail in the faces',
  'no-landmarks': 'faces hardly visible',
  'cut-by-frame': 'faces cut by the edge',
  'too-small': 'faces too small',
  'too-large': 'faces too large',
  'turned-away': 'faces turned away',
  'too-blurred': 'faces too blurred',
  'too-dark-or-bright': 'faces too dark or too bright',
  'no-video-track': 'sound only, no video',
  'no-model': 'no model',
};

/** A line's outcome in a few plain words, for people: those of badges and report. */
export function outcomeWords(line: ScanLine): string {
  if (line.status === 'assessed') return bands[line.band ?? ''] ?? 'Assessed';
  const reason = line.reason ?? '';
  if (REASON_WORDS[reason]) return `Cannot assess: ${REASON_WORDS[reason]}`;
  return line.error ? `Cannot assess: ${line.error}` : `Cannot assess: ${reason}`;
}
