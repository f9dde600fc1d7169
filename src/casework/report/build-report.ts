import { NO_ENTRY_HASH } from '../journal/no-entry-hash';
import type { JournalEntry } from '../model/journal';
import type { ItemRecord } from '../model/records';
import { falseAlarmsAt } from '../ranking/false-alarms';
import { byRank, standingOf } from '../ranking/rank';
import { testedRates } from '../ranking/tested-rates';
import type { ModelFacts } from './facts';
import { grouped } from '../grouped';
import type { ReportInput } from './input';
import { outcomeOf, reportItem, utcOf } from './report-item';
import type { ReportDocument } from './schema';

/** How frames are chosen from a file, by `media/burst-times.ts`. */
const SAMPLING = { framesPerBurst: 6, burstsMin: 8, burstsMax: 12, burstsSmallPictures: 16, firstSeconds: 60 } as const;

/** Steps that say who decided what, told word for word; scans and other steps of the program are counted. */
function isDecision({ by }: JournalEntry): boolean {
  return by === 'analyst';
}

function examinedOf({ sources, items }: ReportInput): ReportDocument['examined'] {
  const outcomes = items.map(outcomeOf);
  const count = (outcome: string): number => outcomes.filter((one) => one === outcome).length;
  const bySource = grouped(items, ({ sourceId }) => sourceId);
  const byPixels = grouped(
    items.filter(({ result }) => result !== null),
    ({ result }) => result!.pixels,
  );
  return {
    sources: sources
      .toSorted((a, b) => a.addedAtMs - b.addedAtMs)
      .map(({ sourceId, kind, name, addedAtMs, refused }) => ({
        ...{ sourceId, kind, name, addedAt: utcOf(addedAtMs), items: bySource.get(sourceId)?.length ?? 0 },
        refused: refused.map((one) => ({ name: one.name, reason: one.reason })),
      })),
    counts: {
      ...{ items: items.length, flagged: count('flagged'), notFlagged: count('not-flagged') },
      ...{ notAssessable: count('not-assessable'), failed: count('failed'), waiting: count('waiting') },
      elsewhere: count('elsewhere'),
      takenOver: items.filter(({ result }) => typeof result?.takenFromItemId === 'string').length,
      reviewed: items.filter(({ reviewedAtMs }) => reviewedAtMs !== null).length,
    },
    obtained: Object.fromEntries([...byPixels].map(([pixels, all]) => [pixels, all.length])),
    sampling: SAMPLING,
  };
}

function methodOf({ model, modelSha256 }: ReportInput): ReportDocument['method'] {
  const { provenance, bounds, bands, domain } = model;
  return {
    ...{ modelId: model.id, modelSha256, featureSchemaId: model.featureSchemaId, trainer: provenance.trainer },
    ...{ manipulatedClips: provenance.fakeClips, untouchedClips: provenance.realClips, groups: provenance.groups },
    ...{
      dataSets: [...provenance.datasets],
      dataSha256: provenance.dataSha256,
      bounds,
      bands,
      minFrames: model.minFrames,
    },
    faceSizePx: { min: domain.minFaceSizePx, max: domain.maxFaceSizePx },
  };
}

type Tested = NonNullable<ModelFacts['operatingPoints']['strong']>['found'];
const intervalOf = ({ share, low, high }: Tested): { value: number; low: number; high: number } => ({
  value: share,
  low,
  high,
});

function errorRatesOf({ model, errorRates, items, case: { baseRate } }: ReportInput): ReportDocument['errorRates'] {
  const rates = testedRates(model);
  const lowest = rates.limits[0]?.fromLlr ?? Number.POSITIVE_INFINITY;
  const { judged, above, atMost, byRatios } = falseAlarmsAt(lowest, items, rates, baseRate);
  return {
    operatingPoints: rates.limits.map(({ band, fromLlr, falseAlarms, found }) => ({
      ...{ band, fromLlr, falseAlarms: intervalOf(falseAlarms), found: intervalOf(found) },
    })),
    conditions:
      errorRates?.modelId === model.id
        ? errorRates.conditions.map(
            ({ id, auc, foundAt5PercentFalseAlarms, pairedShare, pairs, flaggedUntouched }) => ({
              ...{ id, auc, foundAt5PercentFalseAlarms, pairedShare, pairs, flaggedUntouched },
            }),
          )
        : [],
    expected: {
      ...{ judged, above, byRatios },
      byTests: atMost?.from === 'tested' ? { count: atMost.count, countHigh: atMost.countHigh } : null,
    },
  };
}

function custodyOf({ journal, journalFindings }: ReportInput): ReportDocument['custody'] {
  const steps = grouped(journal, ({ what, by }) => `${what} ${by}`);
  const [first, last] = [journal[0], journal.at(-1)];
  return {
    ...{ entries: journal.length, headHash: last?.hash ?? NO_ENTRY_HASH, findings: journalFindings },
    ...{ firstAt: first ? utcOf(first.atMs) : null, lastAt: last ? utcOf(last.atMs) : null },
    steps: [...steps.values()].map((all) => ({ what: all[0]!.what, by: all[0]!.by, times: all.length })),
    decisions: journal.filter(isDecision).map(({ seq, atMs, localTime, what, by, detail }) => ({
      ...{ seq, at: utcOf(atMs), localTime, what, by, detail },
    })),
  };
}

/** Evidence of an item, or of the one with the same bytes whose result it took over. */
function evidenceOf(
  { evidence }: ReportInput,
  { itemId, result }: ItemRecord,
): ReturnType<ReportInput['evidence']['get']> {
  return evidence.get(itemId) ?? evidence.get(result?.takenFromItemId ?? '');
}

function itemsOf(input: ReportInput): ReportDocument['items'] {
  let rank = 0;
  return input.items.toSorted(byRank).map((item) =>
    reportItem(item, {
      rank: standingOf(item) ? (rank += 1) : null,
      baseRate: input.case.baseRate,
      evidence: outcomeOf(item) === 'flagged' ? (evidenceOf(input, item) ?? null) : null,
    }),
  );
}

/** The report of a case: everything that was looked at, the clips without findings too. Pure: the same input gives the same report. */
export function buildReport(input: ReportInput): ReportDocument {
  const { case: of, written, people, accounts, instruments } = input;
  const { atMs, ...writtenWith } = written;
  return {
    format: 'swapwatch-report',
    formatVersion: 1,
    written: { at: utcOf(atMs), ...writtenWith },
    case: {
      ...{ caseId: of.caseId, name: of.name, operator: of.operator, purpose: of.purpose },
      ...{ createdAt: utcOf(of.createdAtMs), baseRate: of.baseRate },
      people: people.map(({ personId, name, note }) => ({ personId, name, note })),
      accounts: accounts.map(({ accountId, personId, platform, handle, url, verified }) => ({
        ...{ accountId, personId, platform, handle, url, verified },
      })),
    },
    examined: examinedOf(input),
    method: methodOf(input),
    errorRates: errorRatesOf(input),
    items: itemsOf(input),
    personOfInterest: input.personOfInterest,
    instruments: instruments.map(({ instrument, items }) => ({
      ...{ extensionVersion: instrument.extensionVersion, codeVersion: instrument.codeVersion },
      ...{ modelId: instrument.modelId, featureSchemaId: instrument.featureSchemaId, browser: instrument.browser },
      ...{ platform: instrument.platform, languageTag: instrument.languageTag, timeZone: instrument.timeZone, items },
    })),
    custody: custodyOf(input),
  };
}
