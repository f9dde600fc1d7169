import { steps } from './english-steps';
import * as terms from './english-terms';
import { summary } from './english-summary';
import { bands, percent, ratio } from './english-terms';
import type { PersonScore, ReportDocument, ReportVerdict } from './schema';

/**
 * The words of the printed report. One language alone: a report may be read in court, and forensic wording that nobody of the field has checked in a language would do harm.
 * Another language is another object of this shape. Nowhere "fake" or "real": the findings are more or less consistent with manipulation, under one model.
 */
export const english = {
  language: 'en',
  ...terms,
  running: 'Swapwatch report',
  page: ['Page ', ' of '] as const,
  title: 'Report on signs of face manipulation',
  notice:
    'This is the outcome of a screening by software, a triage: it orders videos for a closer look. It is not an opinion on the authenticity of any video, and no figure in it is by itself a finding that a video was manipulated. Such an opinion needs an examiner, the original file and its provenance.',
  sections: {
    case: 'Case and purpose',
    summary: 'Summary',
    method: 'Method',
    examined: 'What was examined, and how it was obtained',
    ranking: 'Ranking',
    flagged: 'Flagged videos and their evidence',
    negatives: 'Videos that were not flagged',
    notAssessed: 'Videos without an assessment, and why',
    person: 'Person of interest',
    limits: 'Limits and error rates',
    custody: 'Chain of custody',
    instruments: 'Instruments',
    glossary: 'Glossary',
  },
  labels: {
    case: 'Case',
    caseId: 'Case id',
    operator: 'Examiner',
    purpose: 'Purpose',
    notStated: 'not stated',
    created: 'Case opened',
    written: 'Report written',
    people: 'People concerned',
    accounts: 'Accounts',
    verified: 'known to be the person’s own',
    rank: 'Rank',
    video: 'Video',
    account: 'Account',
    site: 'Platform',
    ratio: 'LR',
    interval: '95 % interval',
    limit: 'Limit of the tests',
    words: 'In words, cautious end',
    wordsOfRatio: 'In words',
    posterior: 'Posterior',
    label: 'Examiner’s label',
    note: 'Examiner’s note',
    none: 'none',
    unknown: 'not known',
    band: 'Band of the detector',
    reason: 'Why',
    outcome: 'Outcome',
    source: 'Source',
    kind: 'Kind',
    added: 'Added',
    videos: 'Videos',
    videosMeasured: 'Videos measured',
    refused: 'Not taken in',
    obtained: 'How obtained',
    sourceSha: 'SHA-256 of the source',
    noBytes: 'not available: no file was at hand',
    file: 'File',
    modified: 'last changed, by the file system’s word',
    pageUrl: 'Page',
    mediaUrl: 'Address of the media',
    post: 'Post, as the page told it',
    posted: 'Posted',
    aiLabel: 'Label of the platform',
    media: 'Media',
    measured: 'Measured',
    localTime: 'begun, by the clock of the machine',
    takenOver: 'Result taken over from the video with the same bytes',
    frames: 'Frames',
    credentials: 'Credentials (C2PA)',
    evidenceSha: 'SHA-256 of evidence',
    condition: 'Condition',
    assumedCondition: 'Compared with',
    itemId: 'Video id',
    contributions: 'What spoke for and against',
    logRatio: 'log10 LR',
    margin: 'margin',
    timeline: 'Log10 LR over the time of the video, as more of it had been seen; dashed: limits of the flagged bands',
    crops: 'Faces that weighed most, with the SHA-256 of their frames',
    noPicture: 'Not shown: the kept picture is missing, or is not what was recorded.',
    marginExplained: 'Margin: see the glossary; above 0 is the side of manipulated faces.',
    auc: 'AUC',
    found: 'Found at 5 % false alarms',
    paired: 'Above its own original',
    nearest: 'Videos of this case',
    falseAlarms: 'Untouched clips flagged',
    foundManipulated: 'Manipulated clips found',
    from: 'From LR',
    term: 'Term',
    what: 'Step',
    by: 'By',
    times: 'Times',
    when: 'When',
    details: 'Details',
    line: 'Line',
    extension: 'Extension',
    code: 'Detector',
    model: 'Model',
    schema: 'Measures',
    browser: 'Browser',
    platform: 'System',
    zone: 'Time zone',
  },
  by: { analyst: 'examiner', program: 'program' } as Readonly<Record<string, string>>,
  analystLabels: {
    manipulated: 'manipulated',
    genuine: 'untouched',
    unclear: 'undecided',
    'off-topic': 'not relevant',
  } as Readonly<Record<string, string>>,
  videos: (count: number): string => (count === 1 ? '1 video' : `${count} videos`),
  bytes: (size: number): string => `${size.toLocaleString('en-GB')} bytes`,

  framesText: ({ framesUsed, framesRejected, facesJudged, faceSizePx }: ReportVerdict): string =>
    `${framesUsed} measured, ${framesRejected} without a usable face; ${facesJudged} ${facesJudged === 1 ? 'face' : 'faces'} judged${faceSizePx === null ? '' : `, the most telling one ${Math.round(faceSizePx)} px wide`}`,

  atLimit: (llr: number): string =>
    `at ${ratio(llr)}, the most that the tests support: the measures lie there or beyond it (see “Bounds”)`,

  summary,

  method: (report: ReportDocument): string[] => {
    const { method, case: of } = report;
    return [
      `Instrument. Swapwatch finds faces, follows them, and takes measures of fine traces in their pixels as the codec decoded them: noise residuals, frequency spectra, texture, differences to the surroundings of the face, and changes from frame to frame. A sum of linear classifiers (support vector machines, model ${method.modelId}) turns the measures into one figure. No neural network judges the video. Everything ran on the examiner’s machine; nothing was sent anywhere.`,
      'Propositions. First: a face in the video was manipulated by a method of the kinds in the training data. Second: no face in it was. Other kinds of manipulation (sound, text, cuts, whole generated scenes, context) were not looked at.',
      `Likelihood ratio (LR). How many times more often such measures were seen on manipulated faces than on untouched ones: above 1 the findings are more consistent with manipulation under model ${method.modelId}, below 1 less. It was calibrated on clips that trained nothing of it, kept apart by person and source. It is not the probability that a video is manipulated. That needs a base rate; the column “posterior” applies the one the examiner set for this case, ${percent(of.baseRate)}.`,
      `Bounds. With ${method.groups} independent groups of clips behind the calibration, no LR above ${ratio(method.bounds.upperLlr)} or below ${ratio(method.bounds.lowerLlr)} is ever stated, however clear a case looks. A ratio or an end of an interval that equals a bound stands at this limit of what the tests support: the measures lie there or beyond it. An interval of which both ends equal the bound has no width for that reason alone.`,
      'Interval. 95 % interval of the ratio over the stretches of the video that were looked at. It shows how steady the video itself is, not how well the detector is known. Videos are ranked by its lower end; where it is not known, a video never ranks above even odds.',
      'Words. The verbal scale is that of the ENFSI Guideline for Evaluative Reporting (2015): LR below 2 no support, 2 to 10 weak, 10 to 100 moderate, 100 to 1000 moderately strong, above that strong and more; for an LR below 1 its reciprocal, for the second proposition.',
      `Bands. “${bands['suspicious']}” from LR ${method.bands.suspiciousFromLlr === null ? 'none' : ratio(method.bands.suspiciousFromLlr)}, “${bands['strong']}” from LR ${method.bands.strongFromLlr === null ? 'none' : ratio(method.bands.strongFromLlr)}, “${bands['no-sign']}” below LR ${ratio(method.bands.noSignBelowLlr)}: limits placed on held-out clips. “Flagged” means either of the first two.`,
      `No verdict is given on fewer than ${method.minFrames} measured frames of a face, nor on faces narrower than ${method.faceSizePx.min} or wider than ${method.faceSizePx.max} pixels, nor where fine detail lies outside what the tests covered.`,
      'Repeating it. The same file, extension version, model and browser give the same measures. The export package of the case holds evidence and journal of every video; the command “npm run verify” of the project finds any later change to it.',
    ];
  },

  sampling: ({ examined: { sampling } }: ReportDocument): string =>
    `Sampling rule. Of a file, ${sampling.burstsMin} to ${sampling.burstsMax} bursts of ${sampling.framesPerBurst} consecutive frames are looked at, spread evenly over its first ${sampling.firstSeconds} seconds (${sampling.burstsSmallPictures} bursts where the picture is small); of a video that plays in a page, bursts as it plays until its verdict is settled. Nothing was chosen by hand. Every video that was taken into the case is listed in this report, those without findings too.`,
  takenOver: (count: number): string =>
    `${english.videos(count)} had the same bytes as another video of the case or of an earlier one and took over its result.`,

  ranking:
    'Strongest first, by the lower end of the interval. Not a finding: an order in which to look. LR and interval as described under “Method”.',
  noFlagged: 'No video was flagged.',
  flagged:
    'For each: where it came from, how its pixels were obtained, what was measured, and the faces that weighed most. Hashes of all frames that were looked at are in the JSON report and in the package.',
  negatives: 'The detector found nothing that reached its limits. That does not show that these videos are untouched.',
  noNegatives: 'There are none.',
  notAssessed: '“Cannot say” is an answer: no figure stands behind these videos, neither high nor low.',
  person:
    'Apart from everything above, and never mixed with it: whether the face moves as the person does in clips known to be genuine. It may differ for honest reasons (another occasion, another camera, a cut), and a good imitation may move alike.',
  noPerson: 'The program learnt of nobody in this case how that person moves, so no video was compared with a person.',
  enrolled: (name: string, clips: number, isEnough: boolean): string =>
    `${name}: enrolled from ${clips} ${clips === 1 ? 'clip' : 'clips'}${isEnough ? '' : '; too little to compare with'}.`,

  parts: { movement: 'movement of the face', texture: 'fine texture of the face' },
  statements: {
    like: 'no more unusual than the person’s own clips',
    unlike: 'more unusual than every one of the person’s own clips',
    'cannot-say': 'nothing can be said',
  },
  standing: ({ ownAsFar, ownCount, othersAsNear, othersCount }: PersonScore): string =>
    `${ownAsFar} of ${ownCount} own clips are at least as unusual; ${othersAsNear} of ${othersCount} clips of other people come at least as near`,

  limits: [
    'The detector looks for traces in pixels. Strong compression, scaling and filters, as platforms apply them, wipe such traces out or leave some of their own.',
    'Kinds of manipulation that were not in the training data may leave no trace that it knows. “No signs found” never means that a video is genuine.',
    'Only faces are looked at: not sound, not what is said, not cuts, not scenes that were generated as a whole.',
    'Few people were in the test clips, mostly filmed from the front. Nobody has measured whether the detector does as well on every skin colour, age or lighting.',
    'Among many faces a single manipulated one may pass unnoticed.',
    'What pages and exports say of a post (author, time, label) is quoted, not verified. Content credentials were read without any list of trusted signers; files without credentials are the rule, and their absence is no sign of anything.',
  ],
  operatingPoints:
    'Limits of the flagged bands, on the held-out clips on which they were placed, with 95 % intervals for as many trials as there are independent groups. Such figures are somewhat too favourable.',
  conditionsText:
    'How well manipulated and untouched clips were told apart under four conditions. AUC: how often a manipulated clip ranks above an untouched one (50 % is guessing). It is assumed that no video of this case comes from a source that the detector learnt from, so only the last two rows are compared with; a video that came through a platform, or has a small picture, is assumed to have been compressed again. “Untouched clips flagged” is here with limits placed on other clips than those judged; hence it is another share than in the table above.',
  assumed: (condition: string): string =>
    `the tested condition “${condition}”: an assumption from origin and size of the video, not a finding about it`,
  noConditions: 'No error rates by condition are known for this model.',
  otherModels: (count: number): string =>
    `${english.videos(count)} of this case ${count === 1 ? 'was' : 'were'} measured with another model than the one described here; these figures say nothing of them.`,

  custody:
    'Every step in the case is a line of a journal; each line holds the hash of the line before and of the records that it changed, so that no line can be altered, left out or added later without notice. In small type beside each step stands its code in the journal. Whoever noted the hash of the last line can tell that nothing before it was changed.',
  custodyFacts: ({ custody }: ReportDocument): readonly (readonly [string, string])[] => [
    ['Lines', String(custody.entries)],
    ['Hash of the last line', custody.headHash],
    ['First line', custody.firstAt ?? 'none'],
    ['Last line', custody.lastAt ?? 'none'],
    [
      'Check of journal and records when this was written',
      custody.findings === 0 ? 'everything holds' : `${custody.findings} findings: see the journal of the case`,
    ],
  ],
  clock:
    'Times are those of the clock of the examiner’s machine, in UTC unless an offset is given; it was not compared with a reference.',
  stepWords: steps,
  steps: 'Steps by kind',
  decisions: 'Steps of the examiner, word for word',

  glossary: [
    [
      'AUC',
      'Area under the ROC curve: how often a manipulated clip ranks above an untouched one. 50 % is guessing, 100 % never wrong.',
    ],
    ['Band', 'One of four steps in which the detector sums up a ratio, with limits that were placed on test clips.'],
    [
      'Base rate',
      'Share of manipulated videos that the examiner expects among those of the case before looking at any.',
    ],
    ['Burst', 'Six consecutive frames.'],
    [
      'C2PA',
      'An open standard by which a file can carry signed statements of its origin and edits (“content credentials”).',
    ],
    ['False alarm', 'An untouched video that is flagged.'],
    ['Interval', 'A range that, by the usual reckoning, holds the true value in 95 of 100 cases.'],
    [
      'Likelihood ratio (LR)',
      'How many times more often such measures were seen on manipulated faces than on untouched ones.',
    ],
    ['Log10 LR', 'The LR’s logarithm: 1 stands for an LR of 10, 2 for 100, -1 for one tenth; 0 speaks neither way.'],
    [
      'Margin',
      'Signed distance of the measures of one face in one frame to the classifier’s decision boundary, without a unit: above 0 on the side of manipulated faces, below 0 on the other. It is not a likelihood ratio.',
    ],
    [
      'Posterior',
      'Probability of manipulation that follows from LR and base rate. As good as the base rate that was put in.',
    ],
    ['SHA-256', 'A figure of 64 characters that stands for a file’s bytes: another byte gives another figure.'],
    ['UTC', 'Coordinated Universal Time.'],
  ] as readonly (readonly [string, string])[],
};

export type ReportWords = typeof english;
