import { folded } from '../../words/folded.ts';

/**
 * How well the words name a command, 0 (not at all) to 1: its beginning, the beginning of one of its words, any
 * part of it. Letters strewn over it do not count: "done" shall not find "Send the snooze".
 */
export function rank(name: string, search: string): number {
  const wished = folded(search.trim());
  const text = folded(name);
  if (text.startsWith(wished)) return 1;
  if (text.includes(` ${wished}`)) return 0.7;
  return text.includes(wished) ? 0.3 : 0;
}
