import { expect, it } from 'vitest';
import { ensureContextMenu, type Menus } from '../../../../src/extension/background/context-menu';

/** A browser's menu: an id can be created once, and a refusal is told in `lastError` while the callback runs. */
function browserMenu() {
  const titles = new Map<string, string>();
  let refused: string | null = null;
  let unread = 0;
  const menus: Menus = {
    create({ id, title }, done) {
      refused = titles.has(id) ? 'duplicate id' : null;
      if (refused === null) titles.set(id, title);
      else unread += 1;
      done();
      refused = null;
    },
    async update(id, { title }) {
      titles.set(id, title);
    },
    lastError() {
      if (refused !== null) unread -= 1;
      return refused;
    },
  };
  return { menus, titles, unread: () => unread };
}

it('is there once after any number of starts, without an error for the console', () => {
  const { menus, titles, unread } = browserMenu();
  ensureContextMenu(menus);
  ensureContextMenu(menus);
  expect(titles.size).toBe(1);
  expect([...titles.values()][0]).toMatch(/^Scan this video/);
  expect(unread()).toBe(0);
});

it('has the words of the version that runs', () => {
  const { menus, titles } = browserMenu();
  ensureContextMenu(menus);
  const [id] = titles.keys();
  titles.set(id!, 'Words of an older version');
  ensureContextMenu(menus);
  expect(titles.get(id!)).toMatch(/^Scan this video/);
});
