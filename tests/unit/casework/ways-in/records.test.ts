import { describe, expect, it } from 'vitest';
import { fileKind } from '../../../../src/casework/ways-in/file-kind';
import type { FoundVideo } from '../../../../src/casework/ways-in/found';
import { accountIdOf, newRecords } from '../../../../src/casework/ways-in/new-records';
import { claimOf } from '../../../../src/casework/ways-in/post-address';
import { sameVideoKey } from '../../../../src/casework/ways-in/same-video';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function found(platform: string, author: string | null, postId: string, mediaIndex = 0): FoundVideo {
  const post = claimOf(platform, { author, postId, mediaIndex });
  const origin = { pageUrl: null, mediaUrl: null, post, file: null };
  return { name: postId, origin, bytes: null, state: 'elsewhere', problem: null, result: null };
}

describe('new records', () => {
  const parts = {
    ...{ caseId: 'case', sourceId: 'source', addedAtMs: 5 },
    newId: (
      (i) => () =>
        `id${(i += 1)}`
    )(0),
  };

  it('make one account of one author, however the handle is written, and use the one that is there', () => {
    const known = {
      ...{ accountId: 'known', caseId: 'case', personId: 'p', platform: 'tiktok', handle: 'Other', url: null },
      verified: true,
    };
    const made = newRecords(
      [
        found('x', 'Some', '1'),
        found('x', '@some', '2'),
        found('tiktok', 'some', '3'),
        found('tiktok', 'other', '4'),
        found('x', null, '5'),
      ],
      { ...parts, accounts: [known] },
    );
    const [x, tiktok] = made.accounts;
    expect(made.accounts).toMatchObject([
      { platform: 'x', handle: 'Some', url: 'https://x.com/Some', verified: false, personId: null },
      { platform: 'tiktok', handle: 'some', url: 'https://www.tiktok.com/@some' },
    ]);
    expect(made.items.map(({ accountId }) => accountId)).toEqual([
      x!.accountId,
      x!.accountId,
      tiktok!.accountId,
      'known',
      null,
    ]);
    expect(made.items[0]).toMatchObject({ caseId: 'case', sourceId: 'source', addedAtMs: 5, attempts: 0, label: null });
    expect(new Set(made.items.map(({ itemId }) => itemId)).size).toBe(5);
  });

  it('go one after the other in the queue, within the moment in which they were added', () => {
    const addedAtMs = Date.UTC(2026, 10, 23);
    const many = Array.from({ length: 10_000 }, (_, i) => found('x', null, String(i)));
    const times = newRecords(many, { ...parts, addedAtMs, accounts: [] }).items.map((item) => item.addedAtMs);
    expect(new Set(times).size).toBe(many.length);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect([times[0], Math.floor(times.at(-1)! - addedAtMs)]).toEqual([addedAtMs, 9]);
  });

  it('name an account the same whoever takes it in first, and otherwise in another case', () => {
    expect(accountIdOf('case', 'x', 'Some')).toBe(accountIdOf('case', 'x', 'some'));
    expect(accountIdOf('case', 'x', 'some')).toMatch(UUID);
    expect(accountIdOf('other', 'x', 'some')).not.toBe(accountIdOf('case', 'x', 'some'));
  });
});

it('the same video is known by its post, its address, or its path with its bytes', () => {
  expect(sameVideoKey(found('x', 'a', '1'))).toBe(sameVideoKey(found('x', 'b', '1')));
  expect(sameVideoKey(found('x', 'a', '1', 1))).not.toBe(sameVideoKey(found('x', 'a', '1')));
  const file = (path: string, sha256: string) =>
    sameVideoKey({
      origin: { pageUrl: null, mediaUrl: null, post: null, file: { path, modifiedAtMs: 1 } },
      bytes: { sha256, sizeBytes: 1, kept: true },
    });
  expect(file('a/b.mp4', '1')).toBe(file('a/b.mp4', '1'));
  // Posted twice is a finding of its own.
  expect(file('a/c.mp4', '1')).not.toBe(file('a/b.mp4', '1'));
  expect(file('a/b.mp4', '2')).not.toBe(file('a/b.mp4', '1'));
  const page = { pageUrl: 'https://example.org/', mediaUrl: 'blob:x', post: null, file: null };
  expect(sameVideoKey({ origin: page, bytes: null })).toBeNull();
});

it.each([
  ['clips/a.MP4', '', 'video'],
  ['a.mkv', '', 'video'],
  ['a.ts', 'video/mp2t', 'video'],
  ['no-ending', 'video/mp4', 'video'],
  ['list.ndjson', '', 'list'],
  ['a.csv', 'text/csv', 'list'],
  ['case.zip', 'application/zip', 'package'],
  ['clips/.DS_Store', '', 'system'],
  ['.git/a.mp4', 'video/mp4', 'system'],
  ['x/Thumbs.db', '', 'system'],
  ['__MACOSX/a.mp4', '', 'system'],
  ['photo.jpg', 'image/jpeg', 'other'],
  ['page.html', 'text/html', 'other'],
] as const)('a file %s (%s) is a %s', (path, type, kind) => expect(fileKind(path, type)).toBe(kind));
