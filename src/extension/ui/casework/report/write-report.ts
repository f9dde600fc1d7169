import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { currentModel } from '../../../../../assets/models/current';
import { currentErrorRates } from '../../../../../assets/models/error-rates';
import { recordSha256 } from '../../../../casework/journal/digest';
import { localTimeOf } from '../../../../casework/journal/local-time';
import type { EvidenceRecord } from '../../../../casework/model/evidence';
import { buildReport } from '../../../../casework/report/build-report';
import { errorRatesSchema, modelFactsSchema } from '../../../../casework/report/facts';
import { weightiestCrops } from '../../../../casework/report/html/flagged-item';
import { renderHtml } from '../../../../casework/report/html/render-html';
import type { ReportInput } from '../../../../casework/report/input';
import { rankingCsv } from '../../../../casework/report/ranking-csv';
import { outcomeOf } from '../../../../casework/report/report-item';
import type { ReportDocument } from '../../../../casework/report/schema';
import type { CaseStore } from '../../../storage/cases/case-store';
import { evidenceOf } from '../../../storage/cases/evidence-of';
import type { GatheredCase } from '../hand-over/gather-case';
import { intactBlob } from '../hand-over/intact-blob';
import { personOfInterest } from './person-of-interest';

/** A report in its three forms. */
export interface WrittenReport {
  readonly document: ReportDocument;
  readonly html: string;
  readonly json: string;
  readonly csv: string;
}

/** Program and machine that write. */
export function writtenBy(): { extensionVersion: string; browser: string; platform: string } {
  return {
    extensionVersion: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    platform: navigator.platform,
  };
}

async function evidenceOfFlagged(store: CaseStore, { light }: GatheredCase): Promise<Map<string, EvidenceRecord>> {
  const evidence = new Map<string, EvidenceRecord>();
  const flagged = light.item.filter((item) => outcomeOf(item) === 'flagged');
  for (const item of flagged) {
    if (evidence.has(item.itemId) || evidence.has(item.result?.takenFromItemId ?? '')) continue;
    const record = await evidenceOf(store, item);
    if (record) evidence.set(record.itemId, record);
  }
  return evidence;
}

async function dataUrlOf(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `data:${blob.type};base64,${btoa(text)}`;
}

async function picturesOf(store: CaseStore, { items }: ReportDocument): Promise<Map<string, string>> {
  const pictures = new Map<string, string>();
  for (const { sha256 } of items.flatMap(({ frames }) => (frames ? weightiestCrops(frames) : []))) {
    // What is shown as evidence is what was recorded, or it is not shown.
    const blob = pictures.has(sha256) ? undefined : await intactBlob(store, sha256);
    if (blob) pictures.set(sha256, await dataUrlOf(blob));
  }
  return pictures;
}

/** Writes the report of a gathered case. */
export async function writeReport(store: CaseStore, gathered: GatheredCase, nowMs: number): Promise<WrittenReport> {
  const { light, journal, findings, instruments } = gathered;
  const input: ReportInput = {
    case: light.case[0]!,
    ...{ people: light.person, accounts: light.account, sources: light.source, items: light.item },
    ...{ journal, journalFindings: findings, instruments, evidence: await evidenceOfFlagged(store, gathered) },
    personOfInterest: await personOfInterest(store, gathered),
    model: v.parse(modelFactsSchema, currentModel),
    modelSha256: recordSha256(currentModel),
    errorRates: v.parse(errorRatesSchema, currentErrorRates),
    written: {
      ...{ atMs: nowMs, localTime: localTimeOf(nowMs, -new Date(nowMs).getTimezoneOffset()), ...writtenBy() },
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
  };
  const document = buildReport(input);
  return {
    document,
    html: renderHtml(document, await picturesOf(store, document)),
    json: `${JSON.stringify(document, null, 1)}\n`,
    csv: rankingCsv(document),
  };
}
