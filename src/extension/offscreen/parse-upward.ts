import * as v from 'valibot';
import { PIXEL_FORMATS } from '../../detector/frames/frame';
import { BLOCKED_REASONS, type Upward } from '../messages/channel';

const Id = v.pipe(v.string(), v.uuid());
const Text = (length: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, length)),
  );
const HttpUrl = v.pipe(v.string(), v.url(), v.regex(/^https?:/));
const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Shape alone; whether the planes lie inside the buffer is checked where they are read, in the worker. */
const Frame = v.strictObject({
  format: v.picklist(PIXEL_FORMATS),
  width: Whole,
  height: Whole,
  layout: v.pipe(v.array(v.strictObject({ offset: Whole, stride: Whole })), v.minLength(1), v.maxLength(4)),
  color: v.strictObject({ matrix: v.picklist(['bt601', 'bt709']), fullRange: v.boolean() }),
  data: v.instance(ArrayBuffer),
  mediaTimeS: v.pipe(v.number(), v.finite()),
});

const Message = v.variant('type', [
  v.strictObject({
    type: v.literal('watch'),
    video: v.strictObject({
      videoId: Id,
      fresh: v.boolean(),
      pageUrl: Text(2000),
      mediaUrl: Text(4000),
      title: Text(300),
    }),
  }),
  v.strictObject({ type: v.literal('frame'), videoId: Id, frame: Frame }),
  v.strictObject({
    type: v.literal('read-file'),
    videoId: Id,
    url: HttpUrl,
    mediaTimeS: v.pipe(v.number(), v.finite()),
    otherwise: v.picklist(BLOCKED_REASONS),
  }),
  v.strictObject({ type: v.literal('blocked'), videoId: Id, reason: v.picklist(BLOCKED_REASONS) }),
  v.strictObject({ type: v.literal('end'), videoId: Id }),
]);

/** A message from a page's content script; null when it is none of ours. The page's process is not ours, so nothing is taken on trust. */
export function parseUpward(data: unknown): Upward | null {
  const result = v.safeParse(Message, data);
  return result.success ? result.output : null;
}
