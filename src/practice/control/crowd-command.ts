import { accountNamed, type World } from '../world/world.ts';
import type { PracticeControl } from './control.ts';

const MINUTE_MS = 60_000;

/** A shop that has been there for long: hundreds of people in one call instead of a thousand. */
export function crowdCommand(
  world: World,
  { createPerson, hasHistory }: Pick<PracticeControl, 'createPerson' | 'hasHistory'>,
): Pick<PracticeControl, 'hasChats'> {
  return {
    async hasChats({ account, count, messages = 2, ago = 2 * 24 * 60 * MINUTE_MS }) {
      const shop = accountNamed(world, account);
      const people: string[] = [];
      for (let number = 1; number <= count; number += 1) {
        const name = `Customer ${String(number).padStart(3, '0')}`;
        const username = `${name.toLowerCase().replace(' ', '.')}.${shop.username}`;
        await createPerson({ username, name });
        await hasHistory({
          account,
          person: username,
          // The first person's chat is the newest; each ends with an answer of the shop.
          messages: Array.from({ length: messages }, (_, index) => ({
            from: (messages - index) % 2 === 0 ? ('person' as const) : ('account' as const),
            text: `Message ${index + 1} of ${name}`,
            ago: ago + (number * messages + (messages - index)) * MINUTE_MS,
          })),
        });
        people.push(username);
      }
      return people;
    },
  };
}
