/** From when to when, ISO 8601 in UTC; the day stands once where both lie in it. */
export function spanText(from: string, to: string): string {
  return `${from} – ${from.slice(0, 10) === to.slice(0, 10) ? to.slice(11) : to}`;
}

/** A moment in UTC, with its zone; and as local time beside it where that is another. in: ISO 8601, `localTime` with its offset */
export function momentText(at: string, localTime: string, timeZone: string): string {
  const isSame = localTime.replace(/[+-]00:00$/, 'Z') === at;
  return `${at} (${isSame ? timeZone : `${localTime}, ${timeZone}`})`;
}
