import type { ConversationsPage, OwnProfile } from '../instagram/instagram.ts';
import type { Arrivals } from '../storage/incident-storage.ts';
import type { AccountRecord } from '../storage/records.ts';
import type { DoctorParts } from './check.ts';

/** An answer, or why there was none. */
export type Asked<T> = { answer: T } | { failure: unknown };

/** One round of checks. What several of them want to know is asked once. */
export interface Round {
  /** Since when the line has been live; null: it is not. */
  readonly liveSince: number | null;
  /** Every shop that is connected here. */
  readonly shops: readonly AccountRecord[];
  token(shop: AccountRecord): Promise<Asked<string | null>>;
  me(shop: AccountRecord): Promise<Asked<OwnProfile>>;
  /** The newest chats; with a creator's account the call itself is what Instagram waits for. */
  chats(shop: AccountRecord): Promise<Asked<ConversationsPage>>;
  /** How the messages of a shop came. */
  arrivals(shop: AccountRecord): Promise<Arrivals>;
}

const NO_TOKEN = new Error('no token');

export function createRound(
  { instagram, storage, tokenOf, clock }: DoctorParts,
  shops: readonly AccountRecord[],
  liveSince: number | null,
): Round {
  const token = onceForEach((shop: AccountRecord) => tokenOf(shop.id));

  function withToken<T>(ask: (token: string) => Promise<T>) {
    return onceForEach(async (shop: AccountRecord) => {
      const found = await tokenOf(shop.id);
      if (found === null) throw NO_TOKEN;
      return await ask(found);
    });
  }

  const arrivals = onceForEach((shop: AccountRecord) =>
    storage.arrivals({ accountId: shop.id, liveSince, now: clock.now() }),
  );
  return {
    liveSince,
    shops,
    token,
    me: withToken((found) => instagram.me(found, 'background')),
    chats: withToken((found) => instagram.conversations(found, null, 'background')),
    async arrivals(shop) {
      const asked = await arrivals(shop);
      if ('failure' in asked) throw asked.failure;
      return asked.answer;
    },
  };
}

function onceForEach<T>(
  ask: (shop: AccountRecord) => Promise<T>,
): (shop: AccountRecord) => Promise<Asked<T>> {
  const asked = new Map<number, Promise<Asked<T>>>();
  return (shop) => {
    const known = asked.get(shop.id);
    if (known) return known;
    const asking = ask(shop).then(
      (answer) => ({ answer }),
      // Handed to every check that wanted to know: each says what it means for itself.
      (failure: unknown) => ({ failure }),
    );
    asked.set(shop.id, asking);
    return asking;
  };
}

/** Whether a message of that time should have come the fast way. Read messages carry whole seconds only. */
export function isWhileLive(toldAt: number, { liveSince }: Pick<Round, 'liveSince'>): boolean {
  return liveSince !== null && toldAt + 1_000 > liveSince;
}
