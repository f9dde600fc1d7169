import type { EvidenceRecord } from '../../../../../casework/model/evidence';
import type { ItemRecord, ItemResult } from '../../../../../casework/model/records';
import { factTexts, factValues } from '../../../../texts/casework/evidence-words';
import { signedText } from '../../../../texts/scan-words';
import { momentText } from '../../../../texts/translate';
import { bandTexts, stateTexts } from '../../../../texts/words';
import { baseRateText, probabilityText } from '../../probability';

export interface Fact {
  readonly name: string;
  readonly value: string;
  /** Addresses that may be opened: those of the web alone. */
  readonly href: string | null;
}

type Row = readonly [name: string, value: string | null | undefined, isAddress?: boolean];

function facts(rows: readonly Row[]): Fact[] {
  return rows.flatMap(([name, value, isAddress = false]) => {
    if (value === null || value === undefined || value === '') return [];
    return [{ name, value, href: isAddress && /^https?:/.test(value) ? value : null }];
  });
}

const ifAny = <T>(value: T | null | undefined, text: (value: T) => string): string | null =>
  value === null || value === undefined ? null : text(value);

/** A moment for people, and the same in UTC to the millisecond for the record. */
const moment = (atMs: number): string => `${momentText(atMs)} (${new Date(atMs).toISOString()})`;

/** Where an item comes from, as far as is known. */
export function originFacts({ origin, bytes }: ItemRecord): Fact[] {
  const { file, pageUrl, mediaUrl, post } = origin;
  return facts([
    [factTexts.file, file?.path],
    [factTexts.modified, ifAny(file?.modifiedAtMs, moment)],
    [factTexts.size, ifAny(bytes?.sizeBytes, factValues.bytes)],
    [factTexts.sha256, bytes?.sha256],
    [factTexts.page, pageUrl, true],
    [factTexts.media, mediaUrl, true],
    [factTexts.platform, post?.platform],
    [factTexts.permalink, post?.permalink, true],
    [factTexts.author, post?.author],
    [factTexts.postId, post?.postId],
    [factTexts.posted, post?.postedAt],
    [factTexts.aiLabel, post?.aiLabel],
  ]);
}

/** How an item was measured. */
export function custodyFacts(result: ItemResult, evidence: EvidenceRecord | null): Fact[] {
  const { verdict, widthPx, heightPx } = result;
  const instrument = evidence?.instrument;
  return facts([
    [factTexts.pixels, factValues.pixels(result.pixels)],
    [factTexts.duration, ifAny(result.durationS, factValues.seconds)],
    [factTexts.picture, widthPx === null || heightPx === null ? null : `${widthPx} × ${heightPx}`],
    [factTexts.codec, result.codec],
    [factTexts.scanned, moment(result.endedAtMs)],
    [factTexts.frames, ifAny(evidence?.frames.length, factValues.framesHashed)],
    [factTexts.evidenceSha256, result.evidenceSha256],
    [factTexts.model, verdict.modelId],
    [factTexts.schema, verdict.featureSchemaId],
    [factTexts.version, [...new Set([instrument?.extensionVersion, verdict.codeVersion])].filter(Boolean).join(', ')],
    [factTexts.browser, instrument?.browser],
    [factTexts.timeZone, instrument?.timeZone],
  ]);
}

/** What the detector said of an item, for a table of two. in: `baseRate`, share of manipulated videos that the analyst expects, (0, 1) */
export function verdictFacts({ verdict, llrLow, llrHigh }: ItemResult, baseRate: number): Fact[] {
  return facts([
    [factTexts.band, verdict.band === null ? stateTexts.notAssessable : bandTexts[verdict.band]],
    [factTexts.posterior(baseRateText(baseRate)), ifAny(verdict.llr, (llr) => probabilityText(llr, baseRate))],
    [factTexts.interval, llrLow === null || llrHigh === null ? null : `${signedText(llrLow)} … ${signedText(llrHigh)}`],
  ]);
}
