import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { panelPut, type PanelPut } from '../../../../../src/extension/content/overlay/panel-put';

let videoId: string;
let put: PanelPut;
/** Answers to what was asked, in the order in which it was asked. */
let answers: ((answer: unknown) => void)[];

const said = (): string | null => put.node.querySelector('[role=status]')!.textContent;
const press = (): unknown => put.node.querySelector('button')!.dispatchEvent(new window.Event('click'));
const answer = async (at: number): Promise<void> => {
  answers[at]!({ value: { kind: 'added', name: 'Nora', detail: '' } });
  await new Promise((resolve) => setTimeout(resolve));
};

beforeEach(() => {
  const { document, window } = parseHTML('<main></main>');
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', window);
  answers = [];
  const sendMessage = (): Promise<unknown> => new Promise((resolve) => answers.push(resolve));
  Object.assign((globalThis as unknown as { chrome: object }).chrome, { runtime: { sendMessage } });
  videoId = 'first';
  put = panelPut(
    () => videoId,
    () => undefined,
  );
});
afterEach(() => void vi.unstubAllGlobals());

it('says into which case a video was put, until the element plays another one', async () => {
  press();
  await answer(1);
  expect(said()).toContain('Nora');
  put.follow();
  expect(said()).toContain('Nora');
  videoId = 'second';
  put.follow();
  expect(said()).toBe('');
});

it('says nothing of a video that gave way before the answer came', async () => {
  press();
  videoId = 'second';
  put.follow();
  await answer(1);
  expect(said()).toBe('');
});
