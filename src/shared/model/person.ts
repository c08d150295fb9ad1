import { z } from 'zod';
import { harmlessLine } from '../harmless-text.ts';
import { PersonId } from './ids.ts';

/** A customer as one account sees them. Until the profile has come there is only the scoped id. */
export const Person = z.strictObject({
  id: PersonId,
  /** Instagram-scoped id: one person seen by one account. */
  scopedId: z.string(),
  username: z.string().nullable(),
  name: z.string().nullable(),
  /**
   * Which profile picture is kept on this disk, to be asked for at `media://face/<id>/<this>`: a new one has a new
   * address, so that it is painted at once. Null while there is none.
   */
  picture: z.string().nullable(),
});
export type Person = z.infer<typeof Person>;

/** Instagram allows 64; what is longer must not fill a line. */
const MOST_CHARACTERS = 80;

/**
 * What stands for this person: the name, else the @username, else null (the window then says "Someone new"). A name
 * is a stranger's words: it comes as one harmless line.
 */
export function personLabel(person: Pick<Person, 'name' | 'username'>): string | null {
  const name = harmlessLine(person.name ?? '', MOST_CHARACTERS);
  if (name !== '') return name;
  const username = harmlessLine(person.username ?? '', MOST_CHARACTERS);
  return username === '' ? null : `@${username}`;
}
