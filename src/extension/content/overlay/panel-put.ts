import { tell } from '../../platform/tell';
import { putTexts } from '../../texts/casework/put-words';
import { element } from './element';

/** The button that puts a video into a case, and what came of it; only where there are cases. in: the id that the video goes by now; `shown`: the panel has grown */
export function panelPut(videoId: () => string, shown: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'put' }, putTexts.button);
  const status = element('p', { role: 'status' });
  const node = element('div', {}, status, button);
  node.hidden = true;
  const say = (text: string): void => {
    status.textContent = text;
    shown();
  };
  button.addEventListener('click', () => {
    say('');
    tell<'case.put'>({ type: 'case.put', videoId: videoId() }).then(
      ({ kind, name, detail }) => {
        if (kind === 'ask' || kind === 'gone') say(putTexts[kind]);
        else say(putTexts[kind === 'added' ? 'done' : kind](kind === 'failed' ? detail : name));
      },
      () => say(putTexts.gone),
    );
  });
  tell<'case.any'>({ type: 'case.any' }).then(
    ({ any }) => {
      node.hidden = !any;
      shown();
    },
    () => undefined,
  );
  return node;
}
