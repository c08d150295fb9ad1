import type { Instagram } from '../instagram/instagram.ts';
import type { DomainEvent } from './domain-event.ts';

/** A message that arrived moves its conversation to the top; further down nothing new is to be found. */
const MOST_PAGES = 3;
/** Conversations whose people Instagram did not tell, read on suspicion. */
const MOST_NAMELESS = 5;

/**
 * What Instagram now shows of the conversation with one person, as events; empty when it lists none among the
 * newest. Somebody waits for it: the lane of the reply that is looked for. Rejects when Instagram could not be asked.
 */
export async function readThreadOf(
  personScopedId: string,
  access: {
    userId: string;
    token: string;
    instagram: Pick<Instagram, 'conversations' | 'conversationMessages'>;
  },
): Promise<DomainEvent[]> {
  const ids = await conversationsOf(personScopedId, access);
  const threads: DomainEvent[][] = [];
  for (const conversationId of ids) {
    const { events } = await access.instagram.conversationMessages({
      token: access.token,
      accountUserId: access.userId,
      conversationId,
      urgency: 'urgent',
    });
    threads.push(events);
  }
  return threads.flat();
}

async function conversationsOf(
  personScopedId: string,
  { token, instagram }: { token: string; instagram: Pick<Instagram, 'conversations'> },
): Promise<string[]> {
  const nameless: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await instagram.conversations(token, after, 'urgent');
    const found = answer.conversations.find(({ people }) =>
      people.some(({ scopedId }) => scopedId === personScopedId),
    );
    if (found) return [found.id];
    nameless.push(...answer.conversations.filter(({ people }) => people.length === 0).map(({ id }) => id));
    after = answer.after;
    if (after === null) break;
  }
  return nameless.slice(0, MOST_NAMELESS);
}
