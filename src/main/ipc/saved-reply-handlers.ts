import type { Desk } from '../app/desk.ts';
import type { Handlers } from './answer.ts';

type Names = Extract<keyof Handlers, `saved-reply.${string}`>;

/** The owner's own words for what is asked often. */
export function savedReplyHandlers(desk: () => Promise<Desk>, now: () => number): Pick<Handlers, Names> {
  const storage = async () => (await desk()).storage;
  return {
    'saved-reply.list': async () => (await storage()).savedReplies(),
    'saved-reply.put': async (input) => (await storage()).putSavedReply({ ...input, now: now() }),
    'saved-reply.remove': async (input) => (await storage()).removeSavedReply(input),
    'saved-reply.used': async (input) => (await storage()).noteSavedReplyUse({ ...input, now: now() }),
  };
}
