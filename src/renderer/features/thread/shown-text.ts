import { calmMarks } from '../../../shared/harmless-text.ts';

/** Instagram's messages have 1 000 characters at most; what claims to be longer must not stop the window. */
const MOST_CHARACTERS = 10_000;
const MOST_LINES = 400;

/** Forces a direction upon letters and digits: no language needs it, and a price can be turned round with it. */
const OVERRIDES = /[\u202D\u202E]/g;

/** What is looked at before marks and overrides are taken out. */
const MOST_READ = 500_000;

/** A message's words as its bubble shows them, and whether they go on beyond that. What is kept stays whole. */
export function shownText(text: string): { text: string; isCut: boolean } {
  const calm = calmMarks(text.slice(0, MOST_READ).replace(OVERRIDES, ''));
  const lines = calm.slice(0, MOST_CHARACTERS).split('\n', MOST_LINES + 1);
  const isCut = text.length > MOST_READ || calm.length > MOST_CHARACTERS || lines.length > MOST_LINES;
  return { text: lines.slice(0, MOST_LINES).join('\n'), isCut };
}
