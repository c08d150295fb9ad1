import { useEffect } from 'react';
import { useApp } from '../caches/app-cache.ts';
import type { Command } from './command.ts';
import { isWriting, pressOf, SEQUENCE_MS } from './keys.ts';
import { useCommandRegistry } from './registry.ts';

const FIELDS = 'input, textarea, select, [contenteditable]';
/** What lies over the window has its own keys. */
const OVER = 'dialog, [role="dialog"], [role="menu"]';

/** A click beside its controls leaves the focus nowhere, and still the window behind it must not take the keys. */
const DIALOG = 'dialog[open]';

/** Turns keys into commands, for the whole window. */
export function useCommandKeys(): void {
  useEffect(() => {
    const press = createKeyReader();
    function onKey(event: KeyboardEvent): void {
      const pressed = pressFor(event);
      const taken = pressed === null ? null : press(pressed, event.timeStamp);
      if (taken === null) return;
      // What cannot be done now leaves its key to others: Esc unticks, and else steps back.
      if (taken !== 'first of two' && taken.blocked?.()) return;
      event.preventDefault();
      if (taken !== 'first of two') taken.run();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** What was pressed, where a command may have it: a field that has the focus keeps what it writes. */
function pressFor(event: KeyboardEvent): string | null {
  if (event.defaultPrevented || event.isComposing) return null;
  const press = pressOf(event, useApp.getState().platform === 'mac');
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (press === null || target?.closest(OVER) || document.querySelector(DIALOG)) return null;
  return isWriting(press) && target?.closest(FIELDS) ? null : press;
}

/** Answers the command of a press; "g" of "g n" is remembered for a moment. */
function createKeyReader(): (press: string, at: number) => Command | 'first of two' | null {
  let first: { press: string; at: number } | null = null;
  return (press, at) => {
    const wished = first !== null && at - first.at < SEQUENCE_MS ? `${first.press} ${press}` : press;
    first = null;
    const commands = [...useCommandRegistry.getState().commands.values()];
    const bound = commands.filter(({ keys }) => keys.includes(wished));
    // One key may take back one of several things: the one that can be done now.
    const found = bound.find((command) => !command.blocked?.()) ?? bound[0];
    if (found) return found;
    if (!commands.some(({ keys }) => keys.some((each) => each.startsWith(`${wished} `)))) return null;
    first = { press, at };
    return 'first of two';
  };
}
