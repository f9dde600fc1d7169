import * as v from 'valibot';

/** Farthest that a date can be from 1970, milliseconds (ECMA-262, 21.4.1.1); beyond it, no time can be written. */
const MOST_MS = 8.64e15;
/** A local time of that moment may lie a day further on. */
const DAY_MS = 86_400_000;

/** A moment that comes from elsewhere, milliseconds since 1970, and can be shown. */
export const soundMoment = v.pipe(v.number(), v.minValue(DAY_MS - MOST_MS), v.maxValue(MOST_MS - DAY_MS));
