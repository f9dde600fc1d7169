import { signal } from '@preact/signals';

const NAME = 'casework-single-keys';

/** Whether single letters and figures do something; whoever speaks to the machine, or shakes, may want to switch them off. Kept on this machine. */
export const singleKeys = signal(globalThis.localStorage?.getItem(NAME) !== 'off');

/** Switches them, for all pages of this machine. */
export function setSingleKeys(on: boolean): void {
  singleKeys.value = on;
  localStorage.setItem(NAME, on ? 'on' : 'off');
}
