import { paceTexts } from '../../texts/words';
import { pace } from '../follow-pace';

/** Says why a verdict takes longer than usual; nothing while it does not. */
export function PaceNotice() {
  const { why } = pace.value;
  return why === null ? null : <p class="notice">{paceTexts[why]}</p>;
}
