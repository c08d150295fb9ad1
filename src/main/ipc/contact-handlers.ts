import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { Desk } from '../app/desk.ts';
import type { Handlers } from './answer.ts';

type Names = Extract<keyof Handlers, `contact.${string}` | `note.${string}` | `order.${string}`>;

const MOST_RUNNING = 200;
const MONTHS_BACK = 12;

/** What the owner keeps about people: notes and orders. None of it ever leaves this computer. */
export function contactHandlers(desk: () => Promise<Desk>, now: () => number): Pick<Handlers, Names> {
  async function changing(change: (storage: Desk['storage']) => Promise<InboxChange>) {
    const { storage, publish } = await desk();
    publish(await change(storage));
    return {};
  }
  /** The same, and answers what came of it. */
  async function answering<T extends { change: InboxChange }>(ask: (storage: Desk['storage']) => Promise<T>) {
    const { storage, publish } = await desk();
    const { change, ...answer } = await ask(storage);
    publish(change);
    return answer;
  }
  return {
    'contact.get': async ({ conversationId }) =>
      (await desk()).storage.contact({ conversationId, monthBegan: startOfMonth(now(), 0) }),
    'contact.shared-media': async (input) => ({ messages: await (await desk()).storage.sharedMedia(input) }),

    'note.add': (input) => answering((storage) => storage.addNote({ ...input, now: now() })),
    'note.change': (input) => changing((storage) => storage.changeNote({ ...input, now: now() })),
    'note.remove': (input) => answering((storage) => storage.removeNote(input)),
    'note.restore': (input) => changing((storage) => storage.restoreNote(input)),
    'note.save-draft': async (input) => {
      await (await desk()).storage.saveNoteDraft(input);
      return {};
    },

    'order.add': (input) => answering((storage) => storage.addOrder({ ...input, now: now() })),
    'order.change': (input) => changing((storage) => storage.changeOrder({ ...input, now: now() })),
    'order.remove': (input) => answering((storage) => storage.removeOrder(input)),
    'order.restore': (input) => changing((storage) => storage.restoreOrder(input)),
    'order.book': async () =>
      (await desk()).storage.orderBook({ since: startOfMonth(now(), MONTHS_BACK - 1), limit: MOST_RUNNING }),
  };
}

/** Local midnight of the first day of the month, `back` months ago. */
function startOfMonth(at: number, back: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth() - back, 1).getTime();
}
