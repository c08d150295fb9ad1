import type { Clock } from '../../shared/clock.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { LabelId } from '../../shared/model/ids.ts';
import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { OrderInput } from '../../shared/model/order.ts';
import type { TextKey, Translate } from '../../shared/texts/translate.ts';
import type { Log } from '../logging/log.ts';
import type { Desk } from './desk.ts';

const DAY_MS = 86_400_000;

type PracticeLabel = 'practice.label-order' | 'practice.label-wholesale';

/** What the owner of the practice shop wrote down about somebody before the window opened. */
interface Papers {
  label?: PracticeLabel;
  note?: TextKey;
  orders?: ReadonlyArray<{
    status: OrderInput['status'];
    items: ReadonlyArray<{ name: TextKey; amount: number; price: number }>;
    dueInDays: number | null;
  }>;
}

const PAPERS: Readonly<Record<string, Papers>> = {
  'vera.lapshina': {
    note: 'practice.note-nuts',
    label: 'practice.label-order',
    orders: [
      { status: 'done', items: [{ name: 'practice.item-plum', amount: 1, price: 3_200 }], dueInDays: null },
    ],
  },
  'maxi.theodora.von.hohenlindt': {
    label: 'practice.label-order',
    orders: [
      { status: 'half-paid', items: [{ name: 'practice.item-ring', amount: 2, price: 4_800 }], dueInDays: 6 },
    ],
  },
  'cafe.anselm': {
    note: 'practice.note-cafe',
    label: 'practice.label-wholesale',
    orders: [
      { status: 'sent', items: [{ name: 'practice.item-rye', amount: 12, price: 540 }], dueInDays: null },
      { status: 'open', items: [{ name: 'practice.item-rye', amount: 16, price: 540 }], dueInDays: 2 },
    ],
  },
};

const REPLIES: ReadonlyArray<readonly [TextKey, TextKey]> = [
  ['practice.reply-hours', 'practice.reply-hours-words'],
  ['practice.reply-ready', 'practice.reply-ready-words'],
  ['practice.reply-pay', 'practice.reply-pay-words'],
];

interface Parts {
  /** In the owner's language: these are their own words. */
  t: Translate;
  clock: Clock;
  log: Log;
}

/**
 * Puts saved replies, labels, notes and orders into the practice shop, so that there is something to look at on the
 * first day: papers lie with a chat as soon as the chat is there.
 */
export async function furnishPractice(desk: Desk, { t, clock, log }: Parts): Promise<void> {
  const { storage } = desk;
  for (const [name, words] of REPLIES) {
    await storage.putSavedReply({ id: null, name: t(name), words: t(words), usedAt: null, now: clock.now() });
  }
  const labels = new Map<PracticeLabel, LabelId>();
  for (const [index, name] of (['practice.label-order', 'practice.label-wholesale'] as const).entries()) {
    const { id, change } = await storage.addLabel({ name: t(name), colour: index === 0 ? 5 : 3 });
    labels.set(name, id);
    desk.publish(change);
  }
  const waiting = new Map(Object.entries(PAPERS));

  async function lay({ id: conversationId }: Conversation, papers: Papers): Promise<void> {
    const now = clock.now();
    const labelId = papers.label && labels.get(papers.label);
    if (labelId) {
      const action = { type: 'label' as const, labelId, isOn: true };
      desk.publish((await storage.triage({ selection: { ids: [conversationId] }, action })).change);
    }
    if (papers.note)
      desk.publish((await storage.addNote({ conversationId, text: t(papers.note), now })).change);
    for (const { status, items, dueInDays } of papers.orders ?? []) {
      const order: OrderInput = {
        status,
        currency: 'EUR',
        items: items.map(({ name, ...item }) => ({ ...item, name: t(name), pictureId: null })),
        size: '',
        address: '',
        note: '',
        dueAt: dueInDays === null ? null : now + dueInDays * DAY_MS,
      };
      desk.publish((await storage.addOrder({ conversationId, order, now })).change);
    }
  }

  desk.listen({
    inboxChanged({ conversations }: InboxChange) {
      for (const conversation of conversations) {
        const papers = waiting.get(conversation.person.username ?? '');
        if (papers === undefined) continue;
        waiting.delete(conversation.person.username ?? '');
        lay(conversation, papers).catch((error: unknown) => {
          // Only furniture; the shop is open without it.
          log.warn('practice.not-furnished', { error: String(error) });
        });
      }
    },
    connectionChanged() {},
    setupChanged() {},
    checksChanged() {},
    storageChanged() {},
  });
}
