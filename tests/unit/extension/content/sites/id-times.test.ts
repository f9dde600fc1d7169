import { describe, expect, it } from 'vitest';
import {
  instagramMediaId,
  statedTime,
  timeOfInstagramId,
  timeOfSnowflake,
  timeOfTikTokId,
} from '../../../../../src/extension/content/sites/id-times';

const nowMs = Date.UTC(2026, 10, 23);

describe('times in ids', () => {
  it('are read out of an X post to the millisecond', () => {
    // The first post that X itself documents in its text on Snowflake ids.
    expect(timeOfSnowflake('1541815603606036480', nowMs)).toBe('2022-06-28T16:07:40.105Z');
    expect(timeOfSnowflake('2028047592968946664', nowMs)).toBe('2026-03-01T10:00:00.123Z');
  });

  it('are not read out of ids from before Snowflake, from the future, or of no ids', () => {
    expect(timeOfSnowflake('20', nowMs)).toBeNull();
    expect(timeOfSnowflake('9000000000000000000', nowMs)).toBeNull();
    expect(timeOfSnowflake('12ab', nowMs)).toBeNull();
    expect(timeOfTikTokId('123', nowMs)).toBeNull();
    expect(timeOfTikTokId('9223372036854775807', nowMs)).toBeNull();
    expect(timeOfInstagramId('99999999999999999999', nowMs)).toBeNull();
  });

  it('are read out of a TikTok video to the second', () => {
    expect(timeOfTikTokId('7601803492117832256', nowMs)).toBe('2026-02-01T08:00:00.000Z');
  });

  it('are read out of an Instagram shortcode', () => {
    expect(instagramMediaId('DTUpqATgABj')).toBe('3806850791487045731');
    expect(timeOfInstagramId('3806850791487045731', nowMs)).toBe('2026-01-10T08:00:00.000Z');
  });

  it('know the long codes of private posts and refuse what is no code', () => {
    expect(instagramMediaId(`DTUpqATgABj${'x'.repeat(28)}`)).toBe('3806850791487045731');
    expect(instagramMediaId('DTUp qATg')).toBeNull();
    expect(instagramMediaId('abc')).toBeNull();
    expect(instagramMediaId('DTUpqATgABjDTUpqATgABj')).toBeNull();
  });

  it('are brought to UTC when the page states them', () => {
    expect(statedTime('2026-02-10T12:00:00.000000+0100')).toBe('2026-02-10T11:00:00.000Z');
    expect(statedTime('3 hours ago')).toBeNull();
    expect(statedTime(null)).toBeNull();
  });
});
