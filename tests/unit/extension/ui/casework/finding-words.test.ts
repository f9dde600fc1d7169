import { expect, it } from 'vitest';
import type { ContentsFinding } from '../../../../../src/casework/package/case-contents';
import { findingTexts } from '../../../../../src/extension/ui/casework/hand-over/finding-words';

it('says in words, not codes, that a case was changed behind its journal', () => {
  const contents: readonly ContentsFinding[] = [
    { what: 'record-altered-before', record: { kind: 'item', id: 'item-1' }, seq: 2 },
    { what: 'line-altered', seq: 3 },
    { what: 'file-unnamed', path: 'pictures/x.jpg' },
    { what: 'not-a-record', path: 'journal.ndjson', line: 4 },
  ];
  const [before, line, file, record] = findingTexts({
    intact: false,
    manifest: null,
    archive: [],
    contents,
    found: null,
  });
  expect(before).toContain('item-1');
  expect(before).not.toContain('record-altered-before');
  expect(line).not.toContain('line-altered');
  expect([file, record]).toEqual([
    'pictures/x.jpg: no record of this case names this file',
    'journal.ndjson, line 4: no record of this case',
  ]);
});
