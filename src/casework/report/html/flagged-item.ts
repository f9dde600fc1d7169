import type { ReportWords } from '../english';
import type { ReportDocument, ReportItem } from '../schema';
import { html, type Fill, type Markup } from './markup';
import { factTable, hash, table } from './table';
import { timelineFigure } from './timeline-figure';
import { spanText } from './time-words';
import { accountText, assumedText, intervalText, limitText } from './verdict-words';

/** Pictures of the report by their SHA-256, as `data:` addresses. */
export type Pictures = ReadonlyMap<string, string>;

const MOST_CROPS = 6;
const PICTURE = /^data:image\/(jpeg|png);base64,[A-Za-z0-9+/=]+$/;

interface Crop {
  readonly sha256: string;
  readonly timeS: number;
  readonly frameSha256: string;
  readonly margin: number | null;
  readonly trackId: number;
}

/** The kept faces of the highest margins, in the order of the media. */
export function weightiestCrops(frames: NonNullable<ReportItem['frames']>, most = MOST_CROPS): Crop[] {
  const all = frames.flatMap(({ mediaTimeS, sha256, faces }) =>
    faces.flatMap(({ cropSha256, margin, trackId }) =>
      cropSha256 === null ? [] : [{ sha256: cropSha256, timeS: mediaTimeS, frameSha256: sha256, margin, trackId }],
    ),
  );
  const byMargin = all.toSorted((a, b) => (b.margin ?? -Infinity) - (a.margin ?? -Infinity));
  return byMargin.slice(0, most).toSorted((a, b) => a.timeS - b.timeS);
}

function cropStrip(frames: NonNullable<ReportItem['frames']>, pictures: Pictures, words: ReportWords): Markup | null {
  const crops = weightiestCrops(frames);
  if (crops.length === 0) return null;
  const picture = (sha256: string, timeS: number): Markup => {
    const address = pictures.get(sha256) ?? '';
    return PICTURE.test(address)
      ? html`<img src="${address}" alt="${words.figure(timeS)} s" />`
      : html`<p class="no-picture">${words.labels.noPicture}</p>`;
  };
  return html`<p class="crops-title">
      ${words.labels.crops} <span class="quiet">${words.labels.marginExplained}</span>
    </p>
    <div class="crops">
      ${crops.map(
        ({ sha256, timeS, margin, frameSha256 }) =>
          html`<figure>
            ${picture(sha256, timeS)}
            <figcaption>
              ${words.figure(timeS)}
              s${margin === null ? null : html`, ${words.labels.margin} ${words.figure(margin)}`}<br />
              <span class="hash">${frameSha256}</span>
            </figcaption>
          </figure>`,
      )}
    </div>`;
}

function originFacts({ origin }: ReportItem, { labels }: ReportWords): (readonly [string, Fill])[] {
  const { post, file } = origin;
  const told = post && [post.permalink, post.author, post.postId, `${post.platform}, ${post.mediaIndex + 1}`];
  return [
    [
      labels.file,
      file && html`${file.path}${file.modifiedAt ? html`<div>(${labels.modified}: ${file.modifiedAt})</div>` : null}`,
    ],
    [labels.pageUrl, origin.pageUrl],
    [labels.mediaUrl, origin.mediaUrl],
    [labels.post, told && told.filter(Boolean).map((one) => html`<div>${one}</div>`)],
    [labels.posted, post?.postedAt ?? null],
    [labels.aiLabel, post?.aiLabel ?? null],
  ];
}

function mediaText({ media }: ReportItem): string | null {
  if (!media) return null;
  const { widthPx, heightPx, durationS, codec } = media;
  const size = widthPx !== null && heightPx !== null ? `${widthPx} × ${heightPx} px` : null;
  return [size, durationS === null ? null : `${durationS.toFixed(1)} s`, codec].filter(Boolean).join(', ');
}

/** Everything about one flagged video. */
export function flaggedItem(item: ReportItem, report: ReportDocument, words: ReportWords, pictures: Pictures): Markup {
  const { labels } = words;
  const { verdict, measured, bytes, analyst, frames } = item;
  const { bounds, bands } = report.method;
  const takenFrom = report.items.find(({ itemId }) => itemId === measured?.takenFromItemId);
  const marks = [bands.suspiciousFromLlr, bands.strongFromLlr].filter((mark) => mark !== null);
  return html`<section class="item">
    <h3>${item.rank}. ${item.name}</h3>
    ${factTable([
      [labels.band, words.bands[verdict?.band ?? ''] ?? null],
      [labels.ratio, verdict && `${words.ratio(verdict.llr)} (${labels.interval}: ${intervalText(item, words)})`],
      [labels.limit, limitText(item, report, words)],
      [labels.wordsOfRatio, verdict && words.support(verdict.verbal)],
      [labels.words, verdict?.verbalCautious ? words.support(verdict.verbalCautious) : labels.unknown],
      [labels.posterior, verdict && words.figure(verdict.posterior)],
      [labels.label, words.analystLabels[analyst.label ?? ''] ?? labels.none],
      [labels.note, analyst.note],
      [labels.account, accountText(item, report.case.accounts)],
      ...originFacts(item, words),
      [labels.obtained, words.pixels[item.obtained ?? ''] ?? null],
      [
        labels.sourceSha,
        bytes
          ? html`${hash(bytes.sha256)}${bytes.sizeBytes === null ? null : ` ${words.bytes(bytes.sizeBytes)}`}`
          : labels.noBytes,
      ],
      [labels.media, mediaText(item)],
      [labels.frames, verdict && words.framesText(verdict)],
      [labels.assumedCondition, assumedText(item, words)],
      [
        labels.credentials,
        item.credentials &&
          html`${words.credentials[item.credentials.outcome] ?? item.credentials.outcome}${item.credentials.detail.map((one) => html`<div>${one}</div>`)}`,
      ],
      [
        labels.measured,
        measured &&
          html`${spanText(measured.startedAt, measured.endedAt)},${measured.startedLocal === null ? null : html`<div>${labels.localTime}: ${measured.startedLocal}</div>`}
          ${measured.modelId}, ${measured.codeVersion}`,
      ],
      [labels.takenOver, measured?.takenFromItemId ? (takenFrom?.name ?? measured.takenFromItemId) : null],
      [labels.evidenceSha, hash(measured?.evidenceSha256 ?? null)],
      [labels.itemId, item.itemId],
    ])}
    ${frames && cropStrip(frames, pictures, words)}
    <div class="course">
      ${frames && timelineFigure(frames, { ...bounds, marks }, labels.timeline)}
      ${
        verdict && verdict.contributions.length > 0
          ? table(
              [labels.contributions, { text: labels.logRatio, isNumber: true }],
              verdict.contributions
                .toSorted((a, b) => b.llr - a.llr)
                .map(({ group, llr }) => [words.groups[group] ?? group, words.signed(llr)]),
            )
          : null
      }
    </div>
  </section>`;
}
