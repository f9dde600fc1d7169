import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { openEvidence } from '../../../../src/extension/storage/evidence/evidence';
import { record } from '../verdict';

it('records of the first version are read in the present form, and nothing of them is lost', async () => {
  const { post, demanded, stable, pixels, known, measuredAtMs, ...first } = record({ tabId: 7, title: 'An old one' });
  const old = await openDB('evidence', 1, {
    upgrade(db) {
      const videos = db.createObjectStore('videos', { keyPath: 'videoId' });
      videos.createIndex('tabId', 'tabId');
      videos.createIndex('updatedAtMs', 'updatedAtMs');
    },
  });
  await old.put('videos', first);
  old.close();

  const [read] = await openEvidence().ofTab(7);
  expect(read).toEqual({
    ...first,
    post: null,
    demanded: false,
    stable: false,
    pixels: 'player',
    known: 'here',
    measuredAtMs: null,
  });
  expect([post, demanded, stable, pixels, known, measuredAtMs]).not.toContain(undefined);
});
