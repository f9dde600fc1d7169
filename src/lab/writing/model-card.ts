import { BURST_FRAMES } from '../../detector/features/family';
import type { ModelFile } from '../../detector/classifier/model-file';
import type { Row } from '../evaluation/row';
import { rowsTable } from '../evaluation/table';
import { FALSE_ALARMS, NO_SIGN_MISSES, SOURCE_GUARD } from '../training/thresholds';

/**
 * The model's card in Markdown: what it was made of, how it was measured, what it can and cannot do, for readers who are no specialists.
 * in   rows: of the same recipe under `group-cv`; shortcutRows: the same protocol by what containers give away (`training/shortcut.ts`)
 */
export function modelCard(file: ModelFile, rows: readonly Row[], shortcutRows: readonly Row[]): string {
  const { provenance: made, bands, bounds, domain } = file;
  const { withBursts, withoutBursts } = file.calibration;
  const all = rows.find((row) => row.dataset === 'all' && row.method === 'all');
  return `# Model ${file.id}

Reads ${file.scaler.knots.length} measures of the families ${file.families.join(', ')} (feature set \`${file.featureSchemaId}\`), averaged over the frames (and bursts of frames) of
one face, and says how much more (or less) often such measures were seen on manipulated faces than on untouched ones.

## In short
${inShort(all, worstSource(rows))}

## Data
${made.fakeClips} manipulated and ${made.realClips} untouched clips in ${made.groups} groups (a group is a person, a pair of persons or a source clip), ${burstsText(made.burstsPerClip)} of each, two frames of a burst measured by themselves.
Data sets: ${made.datasets.join('; ')}. SHA-256 over the clips' own sums: \`${made.dataSha256}\`. No clip, frame or picture is part of the model.

## How it was made and measured
- ${made.trainer}; classes weighed evenly. ${made.experts.map(expertText).join(' ')} A measure counts by its place among the training clips, as the place on a normal curve that so many values lie below (normal scores), held to ${file.scaler.levels.at(-1)!} on both sides.
- Every figure below is on clips whose whole group was kept out of training, and out of the calibration of their own verdict. Square brackets: 95 % intervals from drawing whole groups 1000 times.
- Margins become log10 likelihood ratios by Platt's sigmoid on held-out margins of the same clips after 2, 4, 8 and all frames, both classes weighing the same. After n frames a margin says n / (n + ${withBursts.kappa.toFixed(1)}) of what endless frames would; without a complete burst, n / (n + ${withoutBursts.kappa.toFixed(1)}) by a curve of its own. Ratios are stated between ${bounds.lowerLlr.toFixed(2)} and ${bounds.upperLlr.toFixed(2)}: so few independent groups cannot carry more.
- A video with several faces gets the mean of the faces' ratios: one suspicious face among K says up to log10 K less than by itself.
- Bands: "suspicious" from ${limit(bands.suspiciousFromLlr)} (at most ${percent(FALSE_ALARMS.suspicious)} of the held-out reals, and at most ${percent(SOURCE_GUARD.falseAlarms)} of those of any source with ${SOURCE_GUARD.reals} or more), "strong" from ${limit(bands.strongFromLlr)} (at most ${percent(FALSE_ALARMS.strong)}), "no sign" below ${bands.noSignBelowLlr.toFixed(2)} (at most ${percent(NO_SIGN_MISSES)} of the held-out fakes). All in unbounded log10 likelihood ratio, placed on the clips that calibrate.
${pointText('suspicious', file.operatingPoints.suspicious)}
${pointText('strong', file.operatingPoints.strong)}
- The families and C were chosen while looking at such figures on the same clips, so all of them are a little too good; what that comes to is in [feature families](../../../docs/decisions/feature-families.md#chosen-anew-inside-the-folds).
- \`reference.json\` beside this card, where \`lab reference\` wrote it, holds how held-out untouched and manipulated faces are spread in each kind of trace, family and strong measure: quantiles and mean spectra, nothing of a single clip.

## How to read the tables
- AUC: how often a manipulated clip is ranked above an untouched one. 1.00 is always, 0.50 is chance.
- EER: share of wrong answers where the limit is set so that as many manipulated clips are missed as untouched ones are flagged.
- TPR@1%, TPR@5%: share of manipulated clips found when at most 1 %, 5 % of the untouched ones are flagged, with the limit that suits these clips best.
- paired (n): share of manipulated clips ranked above their own original, over n of them.
- Cllr: what the stated ratios are worth. 0 is perfect, 1 as good as saying nothing, above 1 misleading.
- False alarms: share of untouched clips called suspicious (or strong), with limits set on other clips. No verdict: clips without a face that can be judged, or unlike those in the other folds in size or fine detail.

## Figures that count: fakes against their own originals
A score over everything also rewards recognising where a clip comes from, since some sources here give only fakes and others only reals. These sets hold both, filmed and coded alike (LipReadingQuiz: fakes and reals differ in encoder settings).

${rowsTable(rows.filter(isPaired), true)}
For comparison, the same by picture size, bit rate and size of the face alone, which show nothing of a manipulation. Near 1 or near 0 they tell fakes and originals apart all the same, by how the files were made;
the classifier that bends (\`metadata-rbf\`) recognises more sources, and part of every figure over all clips is that.

${rowsTable(
  shortcutRows.filter((row) => row.method === 'all' && (isPaired(row) || row.dataset === 'all')),
  true,
)}
## All clips, by method and by source
A method's fakes are set against all untouched clips. Methods and sources with fewer than ${FEW} clips of a kind show too little and are left out here; \`lab evaluate\` prints them.

${rowsTable(rows.filter(isTelling), true)}
## Limits
- It looks for traces in pixels. Strong compression, down-scaling and filters, as social networks apply them, wipe such traces out or leave some of their own: expect worse figures there than here.
- Kinds of manipulation that are not in the data may leave no trace that it knows. "No sign" never means that a video is genuine.
- Whole scenes made by a generator, sound, and what is said are not looked at; only faces are.
- Faces from ${domain.minFaceSizePx} to ${domain.maxFaceSizePx} px wide are judged (the largest in the data measured two thirds of the upper limit); others get no verdict.${detailText(domain.detail)} Nor do videos with fewer than ${file.minFrames} usable frames of a face.
- The figures rest on ${burstsText(made.burstsPerClip)} of a face. A verdict on ${file.minFrames} frames, the fewest allowed, says less, and its number is drawn towards even odds accordingly.
- A video is judged by its most suspicious face, less what the other faces take from it. Among many faces a single manipulated one may pass unnoticed.
- The data show few persons, mostly filmed from the front. Nobody has measured whether it does as well on every skin colour, age or lighting.
- It is a reason to look closer, never proof.
`;
}

/** Clips of a kind below which a row is not worth a line. */
const FEW = 5;

function isPaired(row: Row): boolean {
  return row.dataset !== 'all' && row.nPairs > 0;
}

function isTelling(row: Row): boolean {
  if (row.dataset === 'all') return row.nFake >= FEW;
  return row.method === 'all' && (row.nFake >= FEW || row.nReal >= FEW);
}

/** The data set whose untouched clips are flagged most often, among those with enough of them. */
function worstSource(rows: readonly Row[]): Row | undefined {
  return rows
    .filter(
      (row) => row.dataset !== 'all' && row.method === 'all' && row.nReal >= FEW && row.falseAlarmSuspicious !== null,
    )
    .reduce<Row | undefined>(
      (worst, row) => (worst && worst.falseAlarmSuspicious! >= row.falseAlarmSuspicious! ? worst : row),
      undefined,
    );
}

function inShort(all: Row | undefined, worst: Row | undefined): string {
  if (!all) return 'No figures over all clips.';
  const flagged = all.tprAtFpr5 === null ? 'an unknown share' : percent(all.tprAtFpr5);
  const alarms = all.falseAlarmSuspicious === null ? 'too few to tell' : percent(all.falseAlarmSuspicious);
  const bySource = worst?.falseAlarmSuspicious
    ? `; of those from one source alone as many as ${percent(worst.falseAlarmSuspicious)} (${worst.dataset})`
    : '';
  return `Of clips from unseen groups it ranks a manipulated one above an untouched one ${all.auc === null ? '?' : percent(all.auc)} of the time (chance: 50 %). With at most 5 % of the untouched clips
flagged, it flags ${flagged} of the manipulated ones: **many manipulated videos pass unnoticed**. Untouched clips wrongly called suspicious, with limits set on other clips: ${alarms}${bySource}.`;
}

/** What one SVM of the sum read. */
function expertText(
  { families, cost, blockNormalise, learnsFrom }: ModelFile['provenance']['experts'][number],
  i: number,
): string {
  const samples = learnsFrom === undefined ? '' : `, and learns from ${learnsFrom.join(' and ')} alone`;
  return `SVM ${i + 1} (C ${cost}${blockNormalise ? ', families weighed alike' : ''}) reads ${families.join(', ')}${samples}.`;
}

/** "4 bursts of 6 consecutive frames". */
function burstsText(bursts: number | null): string {
  return `${bursts ?? '8 to 16'} bursts of ${BURST_FRAMES} consecutive frames`;
}

/** What a limit did on the clips it was placed on. */
function pointText(name: string, point: ModelFile['operatingPoints']['suspicious']): string {
  if (point === null) return `- "${name}" is never given.`;
  const text = ({ share, low, high }: { share: number; low: number; high: number }): string =>
    `${percent(share)} [${percent(low)}, ${percent(high)}]`;
  return `- "${name}" on the clips it was placed on (as many trials as groups, Clopper and Pearson): false alarms ${text(point.falseAlarms)}, manipulated clips found ${text(point.found)}.`;
}

function detailText(detail: ModelFile['domain']['detail']): string {
  if (detail === null) return '';
  return ` The same holds for fine detail (mean log power of the highest third of frequencies) outside ${detail.min} to ${detail.max}, as after strong compression or in noise.`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function limit(llr: number | null): string {
  return llr === null ? 'nowhere (too few untouched clips to place the limit)' : llr.toFixed(2);
}
