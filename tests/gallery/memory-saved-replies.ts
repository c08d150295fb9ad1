import type { CallInput, CallOutput } from '../../src/shared/ipc/contract.ts';
import type { CallName } from '../../src/shared/ipc/names.ts';
import { SavedReply } from '../../src/shared/model/saved-reply.ts';

type Names = Extract<CallName, `saved-reply.${string}`>;
type Answers = { [N in Names]: (input: CallInput<N>) => CallOutput<N> };

const BEGINNING = [
  ['Cake sizes', 'Hi {first name}! Our cakes come in 12, 16 and 22 cm, for 6, 12 and 24 slices 🍰'],
  ['Pickup hours', 'You can pick it up at {shop} from Tuesday to Saturday, 9 to 17.'],
  ['Order ready', '{first name}, your order {order number} is ready.'],
];

/** The owner's saved replies, for the main process in memory. */
export function memorySavedReplies(): Answers {
  let replies = BEGINNING.map(([name, words], index) =>
    SavedReply.parse({ id: index + 1, name, words, usedAt: 100 - index }),
  );
  const listed = () => [...replies].sort((a, b) => b.usedAt - a.usedAt || b.id - a.id);
  const keep = (reply: SavedReply) => {
    replies = [...replies.filter(({ id }) => id !== reply.id), reply];
  };
  return {
    'saved-reply.list': listed,
    'saved-reply.put': ({ id, usedAt, ...facts }) => {
      const next = id ?? Math.max(0, ...replies.map((reply) => reply.id)) + 1;
      const reply = SavedReply.parse({ ...facts, id: next, usedAt: usedAt ?? Date.now() });
      keep(reply);
      return { id: reply.id, replies: listed() };
    },
    'saved-reply.remove': ({ id }) => {
      replies = replies.filter((reply) => reply.id !== id);
      return listed();
    },
    'saved-reply.used': ({ id }) => {
      const used = replies.find((reply) => reply.id === id);
      if (used) keep({ ...used, usedAt: Date.now() });
      return listed();
    },
  };
}
