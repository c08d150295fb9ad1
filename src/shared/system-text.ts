import { harmlessLine } from './harmless-text.ts';

/** Room that every system gives a notification's title and text. */
const TITLE_CHARACTERS = 60;
const BODY_CHARACTERS = 180;
const MENU_CHARACTERS = 60;

/**
 * A stranger's words as a notification of the system shows them. Desktops of Linux read tags in the text (Desktop
 * Notifications Specification, "Markup"), so there a "<" becomes a sign that only looks like one.
 */
export function notificationText(
  { title, body }: { title: string; body: string },
  readsMarkup: boolean,
): { title: string; body: string } {
  const words = harmlessLine(body, BODY_CHARACTERS);
  return {
    title: harmlessLine(title, TITLE_CHARACTERS),
    body: readsMarkup ? words.replaceAll('<', '‹').replaceAll('>', '›') : words,
  };
}

/** A stranger's words in the tray's tip or menu, where a single "&" underlines the next letter and is gone. */
export function menuText(words: string): string {
  return harmlessLine(words, MENU_CHARACTERS).replaceAll('&', '&&');
}
