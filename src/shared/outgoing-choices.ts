import type { MessageChoices, ReplyButton } from './model/choices.ts';

/*
 * Instagram's limits: Quick Replies, Button Template (Instagram API with Instagram Login, 30 June 2026). Longer titles
 * of quick replies are cut off by Instagram, so they are refused here. For titles of buttons the pages name no
 * limit; the Messenger reference says 20 as well.
 */
export const MOST_QUICK_REPLIES = 13;
export const MOST_BUTTONS = 3;
/** Counted as UTF-16 units, the strictest of the ways in which "characters" can be meant. */
export const MOST_TITLE_CHARACTERS = 20;
/** Words over buttons; other words are counted in bytes. */
export const MOST_BUTTON_TEXT_CHARACTERS = 640;

/**
 * Why words cannot go out with these choices: `no-words`, `words-too-long` (only buttons have a limit of their own:
 * longer words below quick replies become several messages) · `none`, `too-many` · of one of them: `title-missing`,
 * `title-too-long`, `title-twice` (nobody could tell which was tapped), `address-missing`, `address` (not a page on
 * the internet).
 */
export type ChoiceProblem =
  | 'no-words'
  | 'words-too-long'
  | 'none'
  | 'too-many'
  | 'title-missing'
  | 'title-too-long'
  | 'title-twice'
  | 'address-missing'
  | 'address';

/** Null when they may go out. `text` as it will be sent, without room around it. */
export function choiceProblem(text: string, choices: MessageChoices): ChoiceProblem | null {
  const titles = titlesOf(choices);
  const isButtons = choices.kind === 'buttons';
  if (text.trim() === '') return 'no-words';
  if (isButtons && text.length > MOST_BUTTON_TEXT_CHARACTERS) return 'words-too-long';
  if (titles.length === 0) return 'none';
  if (titles.length > (isButtons ? MOST_BUTTONS : MOST_QUICK_REPLIES)) return 'too-many';
  if (titles.some((title) => title.trim() === '')) return 'title-missing';
  if (titles.some((title) => title.length > MOST_TITLE_CHARACTERS)) return 'title-too-long';
  if (new Set(titles).size < titles.length) return 'title-twice';
  return isButtons ? addressProblem(choices.buttons) : null;
}

function addressProblem(buttons: readonly ReplyButton[]): ChoiceProblem | null {
  if (buttons.some(({ url }) => url === '')) return 'address-missing';
  if (!buttons.every(hasGoodAddress)) return 'address';
  return null;
}

export function titlesOf(choices: MessageChoices): string[] {
  return choices.kind === 'buttons' ? choices.buttons.map(({ title }) => title) : choices.titles;
}

/** A whole https address, or for "example.com/cakes" the address that is meant; null when it can be none. */
export function pageAddress(written: string): string | null {
  const text = written.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const url = parsed(whole);
  return url?.protocol === 'https:' && PUBLIC_NAME.test(url.hostname) ? url.href : null;
}

/** Main and the window both have it; this folder knows the types of neither. */
declare const URL: new (text: string) => { protocol: string; hostname: string; href: string };

function parsed(address: string) {
  try {
    return new URL(address);
  } catch {
    // No address at all: the field says so.
    return null;
  }
}

/** A name of the internet: at least two parts, and no number that could be a computer in the shop's own network. */
const PUBLIC_NAME = /^(?:[^.\s]+\.)+[^.\s\d][^.\s]*$/;

function hasGoodAddress({ url }: ReplyButton): boolean {
  return url === null || pageAddress(url) === url;
}
