import type { Settings } from '../../../shared/model/settings.ts';

type Key = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'keyCode'
>;

/** Chromium reports 229 for keys that an input method handles, also for the Enter that ends a composition. */
const HANDLED_BY_INPUT_METHOD = 229;

/** Whether this key sends. Enter that chooses a word of an input method never does; Shift Enter is a new line. */
export function isSendKey(event: Key, sendWith: Settings['sendWith'], isMac: boolean): boolean {
  if (event.key !== 'Enter' || event.isComposing || event.keyCode === HANDLED_BY_INPUT_METHOD) return false;
  if (event.shiftKey || event.altKey) return false;
  const hasModifier = isMac ? event.metaKey : event.ctrlKey;
  return sendWith === 'enter' ? !event.ctrlKey && !event.metaKey : hasModifier;
}
