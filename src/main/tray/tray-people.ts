import { personLabel } from '../../shared/model/person.ts';
import { replyWindow } from '../../shared/reply-window.ts';
import type { Storage } from '../storage/storage.ts';
import type { TrayFacts } from './tray-facts.ts';

/** More do not help at a glance. */
export const MOST_WAITING_SHOWN = 5;

/** Who waits, those first whose chats close first, and what did not go out to anybody. */
export async function readWaiting(
  storage: Pick<Storage, 'conversationPage' | 'failedReplies' | 'waitingCount'>,
  { hasHumanAgent, now }: { hasHumanAgent: boolean; now: number },
): Promise<Pick<TrayFacts, 'waiting' | 'people' | 'notSent'>> {
  const [waiting, notSent, page] = await Promise.all([
    storage.waitingCount(),
    storage.failedReplies(),
    storage.conversationPage({
      view: 'needs-reply',
      accountId: null,
      labelId: null,
      after: null,
      limit: MOST_WAITING_SHOWN,
    }),
  ]);
  const people = page.conversations.map(({ id, person, windowOpenedAt }) => {
    const window = replyWindow(windowOpenedAt, now, hasHumanAgent);
    return {
      conversationId: id,
      name: personLabel(person),
      closesAt: 'closesAt' in window ? window.closesAt : null,
    };
  });
  return { waiting, people, notSent };
}
