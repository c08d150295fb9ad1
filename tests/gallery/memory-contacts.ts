import type { CallInput } from '../../src/shared/ipc/contract.ts';
import type { Contact } from '../../src/shared/model/contact.ts';
import { ConversationId, NoteId, OrderId } from '../../src/shared/model/ids.ts';
import { Note } from '../../src/shared/model/note.ts';
import { Order, OrderInput, type OrderMonth, orderTotal } from '../../src/shared/model/order.ts';
import type { MemoryApi, MemoryDesk } from './memory-api.ts';

/** Notes and orders, for the main process in memory. */
export function memoryContacts(desk: MemoryDesk, commit: MemoryApi['commit']) {
  let lastId = 1_000;

  function contact(id: number): Contact {
    const conversationId = ConversationId.parse(id);
    const known = desk.contacts.find((each) => each.conversationId === id) ?? emptyContact(conversationId);
    return { ...known, currency: known.orders[0]?.currency ?? null, month: monthOf(known) };
  }
  function put(next: Contact): void {
    const others = desk.contacts.filter(({ conversationId }) => conversationId !== next.conversationId);
    desk.contacts = [...others, next];
    commit({ conversations: desk.conversations.filter(({ id }) => id === next.conversationId) });
  }
  const withNote = (id: number) =>
    found(desk.contacts.find(({ notes }) => notes.some((note) => note.id === id)));
  const withOrder = (id: number) =>
    found(desk.contacts.find(({ orders }) => orders.some((order) => order.id === id)));
  function monthOf({ orders }: Contact): OrderMonth[] {
    const [first] = orders;
    if (!first) return [];
    const total = orders.reduce((sum, { items }) => sum + orderTotal(items), 0);
    const accountId = found(desk.conversations.find(({ id }) => id === first.conversationId)).accountId;
    return [{ accountId, month: '2026-11', currency: first.currency, orders: orders.length, total }];
  }

  return {
    'contact.get': ({ conversationId }: CallInput<'contact.get'>) => contact(conversationId),
    'contact.shared-media': ({ conversationId }: CallInput<'contact.shared-media'>) => ({
      messages: desk.messages
        .filter((message) => message.conversationId === conversationId && message.attachments.length > 0)
        .toReversed(),
    }),
    'note.add': ({ conversationId, text }: CallInput<'note.add'>) => {
      const before = contact(conversationId);
      lastId += 1;
      const id = NoteId.parse(lastId);
      const note = Note.parse({ id, conversationId, text, createdAt: Date.now(), editedAt: null });
      put({ ...before, notes: [...before.notes, note], noteDraft: null });
      return { id };
    },
    'note.change': ({ id, text }: CallInput<'note.change'>) => {
      const before = withNote(id);
      const editedAt = Date.now();
      put({
        ...before,
        notes: before.notes.map((note) => (note.id === id ? { ...note, text, editedAt } : note)),
      });
      return {};
    },
    'note.remove': ({ id }: CallInput<'note.remove'>) => {
      const before = withNote(id);
      put({ ...before, notes: before.notes.filter((note) => note.id !== id) });
      return { removed: found(before.notes.find((note) => note.id === id)) };
    },
    'note.restore': (input: CallInput<'note.restore'>) => {
      const note = Note.parse(input);
      const before = contact(note.conversationId);
      put({ ...before, notes: [...before.notes, note].sort((a, b) => a.createdAt - b.createdAt) });
      return {};
    },
    'note.save-draft': ({ conversationId, text }: CallInput<'note.save-draft'>) => {
      put({ ...contact(conversationId), noteDraft: text || null });
      return {};
    },
    'order.add': ({ conversationId, order }: CallInput<'order.add'>) => {
      const before = contact(conversationId);
      lastId += 1;
      const id = OrderId.parse(lastId);
      const number =
        1 + Math.max(0, ...desk.contacts.flatMap(({ orders }) => orders.map((each) => each.number)));
      const stored = Order.parse({
        ...OrderInput.parse(order),
        id,
        conversationId,
        number,
        createdAt: Date.now(),
        editedAt: null,
      });
      put({ ...before, orders: [stored, ...before.orders] });
      return { id, number };
    },
    'order.change': ({ id, order }: CallInput<'order.change'>) => {
      const before = withOrder(id);
      const changed = OrderInput.parse(order);
      put({
        ...before,
        orders: before.orders.map((each) => (each.id === id ? { ...each, ...changed } : each)),
      });
      return {};
    },
    'order.remove': ({ id }: CallInput<'order.remove'>) => {
      const before = withOrder(id);
      put({ ...before, orders: before.orders.filter((each) => each.id !== id) });
      return { removed: found(before.orders.find((order) => order.id === id)) };
    },
    'order.restore': (input: CallInput<'order.restore'>) => {
      const order = Order.parse(input);
      const before = contact(order.conversationId);
      put({ ...before, orders: [...before.orders, order].sort((a, b) => b.number - a.number) });
      return {};
    },
    'order.book': () => ({
      orders: desk.contacts.flatMap(({ conversationId, orders }) => {
        const { accountId, person } = found(desk.conversations.find(({ id }) => id === conversationId));
        return orders
          .filter(({ status }) => status !== 'sent' && status !== 'done')
          .map((order) => ({ order, accountId, person }));
      }),
      months: desk.contacts.flatMap(monthOf),
    }),
  };
}

function emptyContact(conversationId: ConversationId): Contact {
  return {
    conversationId,
    followerCount: null,
    isVerified: null,
    followsUs: null,
    weFollow: null,
    earlierNames: [],
    firstWroteAt: null,
    medianAnswerMs: null,
    notes: [],
    noteDraft: null,
    orders: [],
    currency: null,
    month: [],
  };
}

/** A regular: a note and two orders, one of them still to be paid in full. */
export function regular(conversationId: ConversationId, now: number): Contact {
  const DAY_MS = 86_400_000;
  const order = (id: number, part: Partial<Order>): Order => ({
    id: OrderId.parse(id),
    conversationId,
    number: id,
    status: 'open',
    currency: 'EUR',
    items: [],
    size: '',
    address: '',
    note: '',
    dueAt: null,
    createdAt: now - 2 * DAY_MS,
    editedAt: null,
    ...part,
  });
  const note = (id: number, text: string, createdAt: number): Note => ({
    id: NoteId.parse(id),
    conversationId,
    text,
    createdAt,
    editedAt: null,
  });
  const item = (name: string, amount: number, price: number) => ({ name, amount, price, pictureId: null });
  return {
    ...emptyContact(conversationId),
    followerCount: 2_140,
    isVerified: false,
    followsUs: true,
    weFollow: false,
    firstWroteAt: now - 260 * DAY_MS,
    medianAnswerMs: 42 * 60_000,
    notes: [
      note(1, 'Left-handed, likes the handle a bit wider. Pays by transfer.', now - 97 * DAY_MS),
      note(2, 'Kiln opens Friday 9:00. Promise Saturday, not earlier.', now - 20 * 60_000),
    ],
    orders: [
      order(147, {
        status: 'half-paid',
        items: [item('Speckled mug, cobalt', 4, 2_800), item('Side plate, rust', 2, 2_200)],
        dueAt: now + 2 * DAY_MS,
      }),
      order(98, { status: 'sent', items: [item('Bud vase', 1, 3_400)] }),
    ],
  };
}

function found<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('the gallery has no such row');
  return row;
}
