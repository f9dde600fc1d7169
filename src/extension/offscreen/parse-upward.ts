import * as v from 'valibot';
import { MAX_SIDE_PX } from '../../detector/frames/check-frame';
import { PIXEL_FORMATS } from '../../detector/frames/frame';
import { BLOCKED_REASONS, type Upward } from '../messages/channel';
import { SITE_IDS } from '../messages/post';

const Id = v.pipe(v.string(), v.uuid());
/** Marks that turn the direction of the words after them: in a list of ours they would reach beyond their own text. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;
const Text = (length: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, length).replace(TURNING, '')),
  );
const MAX_URL = 4000;
/** One that is too long is none: cut, it would be the address of something else, and two videos might share it. */
const MediaUrl = v.pipe(
  v.string(),
  v.transform((url) => (url.length > MAX_URL ? '' : url)),
);
const HttpUrl = v.pipe(v.string(), v.url(), v.regex(/^https?:/));
const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Pixels; thumbnails and fingerprints are made by these before the worker looks at the frame. */
const Side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_SIDE_PX));

/** Shape and size; whether the planes lie inside the buffer is checked in the worker, which alone relies on it. */
const Frame = v.strictObject({
  format: v.picklist(PIXEL_FORMATS),
  width: Side,
  height: Side,
  layout: v.pipe(v.array(v.strictObject({ offset: Whole, stride: Whole })), v.minLength(1), v.maxLength(4)),
  color: v.strictObject({ matrix: v.picklist(['bt601', 'bt709']), fullRange: v.boolean() }),
  data: v.instance(ArrayBuffer),
  mediaTimeS: v.pipe(v.number(), v.finite()),
});

/** The permalink becomes a link in a page of ours: an address of the web, or none. A post that says something odd costs no scan. */
const PostShape = v.strictObject({
  site: v.picklist(SITE_IDS),
  permalink: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(500), v.url(), v.regex(/^https:/))), null),
  author: v.nullable(Text(100)),
  postId: v.nullable(Text(200)),
  postedAt: v.fallback(v.nullable(v.pipe(v.string(), v.isoTimestamp())), null),
  mediaIndex: Whole,
  aiLabel: v.nullable(Text(200)),
});

const Message = v.variant('type', [
  v.strictObject({
    type: v.literal('watch'),
    video: v.strictObject({
      videoId: Id,
      fresh: v.boolean(),
      pageUrl: Text(2000),
      mediaUrl: MediaUrl,
      title: Text(300),
      durationS: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))),
      post: v.nullable(PostShape),
    }),
  }),
  v.strictObject({ type: v.literal('frame'), videoId: Id, frame: Frame, more: Whole }),
  v.strictObject({ type: v.literal('settle'), videoId: Id }),
  v.strictObject({ type: v.literal('attention'), focused: v.boolean(), hidden: v.boolean() }),
  v.strictObject({
    type: v.literal('read-file'),
    videoId: Id,
    url: HttpUrl,
    mediaTimeS: v.pipe(v.number(), v.finite()),
    otherwise: v.picklist(BLOCKED_REASONS),
  }),
  v.strictObject({ type: v.literal('post'), videoId: Id, post: PostShape }),
  v.strictObject({ type: v.literal('blocked'), videoId: Id, reason: v.picklist(BLOCKED_REASONS) }),
  v.strictObject({ type: v.literal('end'), videoId: Id }),
]);

/** A message from a page's content script; null when it is none of ours. The page's process is not ours, so nothing is taken on trust. */
export function parseUpward(data: unknown): Upward | null {
  const result = v.safeParse(Message, data);
  return result.success ? result.output : null;
}
