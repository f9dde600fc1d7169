import * as v from 'valibot';

/**
 * Parts of other people's exports: whatever is missing, or not of its usual kind, counts as not said. Platforms change their records without notice, and one odd
 * part must not cost the post.
 */
export function maybe<const T extends v.GenericSchema>(schema: T) {
  return v.fallback(v.nullish(schema, null), null);
}

/** Longest text that is taken over of any one part. */
const TEXT_CHARS = 4000;

export const Text = maybe(
  v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, TEXT_CHARS)),
  ),
);
export const Figure = maybe(v.pipe(v.number(), v.finite()));
/** Ids and times come as numbers in one place and as figures in a text in another. */
export const Digits = maybe(
  v.pipe(
    v.union([v.pipe(v.string(), v.regex(/^\d{1,30}$/)), v.pipe(v.number(), v.safeInteger(), v.minValue(0))]),
    v.transform(String),
  ),
);

/** A list of which parts may be of another kind than the rest. */
export function list<const T extends v.GenericSchema>(schema: T) {
  return v.pipe(
    maybe(v.array(maybe(schema))),
    v.transform((parts) => (parts ?? []).filter((part) => part !== null) as v.InferOutput<T>[]),
  );
}
