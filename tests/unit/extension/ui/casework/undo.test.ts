import { expect, it } from 'vitest';
import { lastDone, remember, undoLast } from '../../../../../src/extension/ui/casework/model/undo';

it('says that something was taken back only where it was: a case may be gone for good', async () => {
  remember({ text: 'one', undo: () => Promise.resolve(true) });
  remember({ text: 'two', undo: () => Promise.resolve(false) });
  expect(lastDone.value).toEqual({ text: 'two', canUndo: true });
  expect(await undoLast((done) => `back: ${done}`)).toBe(false);
  expect(lastDone.value).toBeNull();
  expect(await undoLast((done) => `back: ${done}`)).toBe(true);
  expect(lastDone.value).toEqual({ text: 'back: one', canUndo: false });
  expect(await undoLast(String)).toBe(false);
});
