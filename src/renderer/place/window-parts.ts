import { COMPOSER_ID, LIST_ID, LOG_ID } from './place.ts';

const PART = '[data-part]';
/** What a part is gone to for; where it has none of these, its first control. */
const MAIN = [LIST_ID, LOG_ID, COMPOSER_ID].map((id) => `#${id}`).join(', ');
const CONTROL = 'button:not(:disabled), a[href], input:not(:disabled), textarea, select, [tabindex="0"]';

/** Title bar, side bar, list, thread, composer, contact: the next of them that has something to go to. */
export function focusPart(step: 1 | -1): void {
  const parts = [...document.querySelectorAll<HTMLElement>(PART)];
  const holder = document.activeElement?.closest<HTMLElement>(PART);
  // From nowhere the first is the next one, and the last is the one before.
  const at = holder ? parts.indexOf(holder) : step > 0 ? -1 : parts.length;
  const round = parts.map((_part, index) => parts.at((at + step * (index + 1)) % parts.length));
  round.some((part) => part !== undefined && takesFocus(controlOf(part)));
}

/** Where the focus goes whose holder is gone: to what stood around it, else to its part, else to any. */
export function focusNear(around: readonly HTMLElement[]): void {
  const here = around.filter((element) => element.isConnected);
  const whole = here.find((element) => element.hasAttribute('tabindex') && isShown(element));
  const parts = [...here, ...document.querySelectorAll<HTMLElement>(`#${LIST_ID}, #${LOG_ID}, ${PART}`)];
  if (!whole || !takesFocus(whole)) parts.some((part) => takesFocus(controlOf(part)));
}

/** Not everything that looks like a control lets itself be gone to. */
function takesFocus(control: HTMLElement | null): boolean {
  control?.focus();
  return control !== null && document.activeElement === control;
}

/** Inside a part another one may stand, as the composer does in the thread: its controls are its own. */
function controlOf(element: HTMLElement): HTMLElement | null {
  if (!element.matches(PART)) return element.matches(MAIN) && isShown(element) ? element : null;
  const own = (selector: string) =>
    [...element.querySelectorAll<HTMLElement>(selector)].find(
      (control) => control.closest(PART) === element && isShown(control),
    );
  return own(MAIN) ?? own(CONTROL) ?? null;
}

export function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
