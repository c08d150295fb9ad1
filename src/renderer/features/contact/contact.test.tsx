import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMemoryApi, type MemoryApi } from '../../../../tests/gallery/memory-api.ts';
import { busyDesk } from '../../../../tests/gallery/shop.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';
import { startSync } from '../../bridge/sync.ts';
import { emptyAppState, useApp } from '../../caches/app-cache.ts';
import { useContacts } from '../../caches/contact-cache.ts';
import { emptyInboxState, useInbox } from '../../caches/inbox-cache.ts';
import { forgetContactInSearch, isContactOpen } from '../../place/contact-panel.ts';
import { useOrderDrafts } from '../../place/order-draft.ts';
import { usePlace } from '../../place/place.ts';
import { showOrder } from '../../place/shown-order.ts';
import { useToast } from '../../place/toasts.ts';
import { ContactPanel } from './ContactPanel.tsx';
import { useKeepContact } from './use-contact.ts';

const LUCIA = 3 as ConversationId;
const TOMAS = 2 as ConversationId;
let api: MemoryApi;
let stop: () => void;

beforeEach(async () => {
  useApp.setState(emptyAppState, true);
  useInbox.setState(emptyInboxState, true);
  useContacts.setState({ contacts: new Map() });
  useOrderDrafts.setState({ drafts: new Map() });
  usePlace.setState(usePlace.getInitialState(), true);
  api = createMemoryApi(busyDesk(Date.now()));
  Object.assign(window, { api });
  stop = startSync({ beforePaint: (apply) => setTimeout(apply, 0), after: () => {} });
  await waitFor(() => expect(useApp.getState().phase).toBe('ready'));
});
afterEach(() => {
  stop();
  cleanup();
});

/** The panel beside a chat, which keeps what is known about its person. */
function PanelOfChat({ id }: { id: ConversationId }) {
  useKeepContact(useInbox(({ conversations }) => conversations.get(id)));
  return <ContactPanel />;
}

async function about(id: ConversationId, name: string): Promise<HTMLElement> {
  usePlace.getState().select(id);
  render(<PanelOfChat id={id} />);
  const panel = screen.getByRole('region', { name: `About ${name}` });
  await waitFor(() => expect(useContacts.getState().contacts.has(id)).toBe(true));
  return panel;
}

test('who it is, what is written down, and the orders', async () => {
  const panel = await about(LUCIA, 'Lucía Ferrán');
  expect(await within(panel).findByText('2,140 followers')).toBeTruthy();
  expect(within(panel).getByText('Follows you')).toBeTruthy();
  expect(within(panel).queryByText('Verified')).toBeNull();
  expect(within(panel).getByText('You usually answer within 42 minutes')).toBeTruthy();
  expect(within(panel).getAllByRole('note')).toHaveLength(2);
  expect(within(panel).getByRole('group', { name: 'Order 147' }).textContent).toMatch(
    /Half paid.*Speckled mug, cobalt4 pieces€112.*€156/,
  );
  // Sent: one line, until it is unfolded.
  const old = within(panel).getByRole('group', { name: 'Order 098' });
  expect(old.textContent).toBe('Order 098Bud vaseSent');
  await userEvent.click(within(old).getByRole('button', { name: /Order 098/ }));
  expect(old.textContent).toContain('€34');
});

test('an order that is asked for unfolds, and by key takes the focus; while one searches the panel comes for it', async () => {
  const panel = await about(LUCIA, 'Lucía Ferrán');
  const old = await within(panel).findByRole('group', { name: 'Order 098' });
  const order = useContacts
    .getState()
    .contacts.get(LUCIA)
    ?.orders.find(({ number }) => number === 98);
  if (!order) throw new Error('it is not in the shop');
  usePlace.getState().startSearch();
  expect(isContactOpen()).toBe(false);
  showOrder(LUCIA, order.id, true);
  expect(isContactOpen()).toBe(true);
  await waitFor(() => expect(document.activeElement).toBe(old));
  expect(old.textContent).toContain('€34');
  forgetContactInSearch();
  expect(isContactOpen()).toBe(false);
});

test('of somebody new there are only heads and plus signs', async () => {
  const panel = await about(TOMAS, 'Tomás Quiroga');
  expect(within(panel).queryByRole('note')).toBeNull();
  expect(within(panel).queryByRole('group')).toBeNull();
  for (const name of ['Add a label', 'Add a note', 'Add an order']) {
    expect(within(panel).getByRole('button', { name })).toBeTruthy();
  }
  expect(within(panel).queryByText('Shared photos')).toBeNull();
});

test('the handle opens the profile in the browser', async () => {
  const panel = await about(LUCIA, 'Lucía Ferrán');
  await userEvent.click(within(panel).getByRole('button', { name: '@lucia.ferran' }));
  const opened = api.asked.filter(({ name }) => name === 'link.open').map(({ input }) => input);
  expect(opened).toEqual([{ url: 'https://www.instagram.com/lucia.ferran/' }]);
});

test('what could not be stored stays on the card', async () => {
  const panel = await about(TOMAS, 'Tomás Quiroga');
  api.desk.failing['order.add'] = 'storage-unavailable';
  await userEvent.click(within(panel).getByRole('button', { name: 'Add an order' }));
  await userEvent.type(await within(panel).findByRole('textbox', { name: 'Item' }), 'Tart{Enter}');
  expect(within(panel).getByRole<HTMLInputElement>('textbox', { name: 'Item' }).value).toBe('Tart');
  delete api.desk.failing['order.add'];
  await userEvent.click(within(panel).getByRole('button', { name: 'Save order' }));
  expect((await within(panel).findByRole('group', { name: /Order/ })).textContent).toContain('Tart');
});

test('a card that was closed comes back with Undo, as it was', async () => {
  const panel = await about(TOMAS, 'Tomás Quiroga');
  await userEvent.click(within(panel).getByRole('button', { name: 'Add an order' }));
  await userEvent.type(await within(panel).findByRole('textbox', { name: 'Item' }), 'Tart{Escape}');
  await waitFor(() => expect(within(panel).queryByRole('form')).toBeNull());
  useToast.getState().toast?.action?.run();
  expect((await within(panel).findByRole<HTMLInputElement>('textbox', { name: 'Item' })).value).toBe('Tart');
});

test('pictures of the whole chat are read after everything else', async () => {
  api.desk.messages = api.desk.messages.map((message) => ({
    ...message,
    attachments: message.attachments.map((file) =>
      file.kind === 'image'
        ? { ...file, media: 'kept', contentType: 'image/png', width: 40, height: 30 }
        : file,
    ),
  }));
  const panel = await about(LUCIA, 'Lucía Ferrán');
  const asked = () => api.asked.map(({ name }) => name).filter((name) => name.startsWith('contact.'));
  expect(asked()).toEqual(['contact.get']);
  const pictures = await within(panel).findAllByRole('button', { name: 'Photo from Lucía' });
  expect(asked()).toEqual(['contact.get', 'contact.shared-media']);
  expect(pictures).toHaveLength(2);
});
