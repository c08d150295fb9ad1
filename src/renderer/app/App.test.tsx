import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createMemoryApi, type MemoryApi } from '../../../tests/gallery/memory-api.ts';
import { busyDesk } from '../../../tests/gallery/shop.ts';
import type { CallName } from '../../shared/ipc/names.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import { useDrafts } from '../bridge/drafts.ts';
import { startSync } from '../bridge/sync.ts';
import { emptyAppState, useApp } from '../caches/app-cache.ts';
import { emptyInboxState, useInbox } from '../caches/inbox-cache.ts';
import { useThreads } from '../caches/thread-cache.ts';
import { forgetConnecting } from '../features/setup/index.ts';
import { usePlace } from '../place/place.ts';
import { App } from './App.tsx';

let api: MemoryApi;
let stop: () => void;

beforeEach(() => {
  // Nothing has a size here, and a virtual list paints only what is in sight: a screen, and rows in it.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(1200);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
  useApp.setState(emptyAppState, true);
  useInbox.setState(emptyInboxState, true);
  useThreads.setState({ threads: new Map(), pending: [] }, true);
  useDrafts.setState({ texts: new Map() }, true);
  usePlace.setState(usePlace.getInitialState(), true);
});
// Made ready here: on a busy computer a first import takes longer than a test waits for what it shows.
beforeAll(async () => {
  await Promise.all([
    import('../features/thread/ThreadPane.tsx'),
    import('../features/setup/ConnectScreen.tsx'),
    import('../features/setup/Welcome.tsx'),
  ]);
});

afterEach(() => {
  forgetConnecting();
  stop();
  cleanup();
  vi.restoreAllMocks();
});

async function open(change: (desk: MemoryApi['desk']) => void = () => {}): Promise<void> {
  const desk = busyDesk(Date.now());
  change(desk);
  api = createMemoryApi(desk);
  Object.assign(window, { api });
  stop = startSync({ beforePaint: (apply) => setTimeout(apply, 0), after: () => {} });
  render(<App />);
  await waitFor(() => expect(useApp.getState().phase).toBe('ready'));
}

const asked = (name: CallName) => api.asked.filter((call) => call.name === name).map(({ input }) => input);
const option = (name: RegExp) => screen.findByRole('option', { name });
const lastArticle = async () => (await screen.findAllByRole('article')).at(-1) as HTMLElement;

describe('the names others rely on', () => {
  test('list, thread, composer, clock, views and connection', async () => {
    await open();
    expect(screen.getByRole('listbox', { name: 'Conversations' })).toBeTruthy();
    const row = await option(/Lucía Ferrán, Oddkiln, not sent/);
    const described = document.getElementById(row.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toContain('Of course!');
    await userEvent.click(row);
    const log = await screen.findByRole('log', { name: 'Messages' });
    const first = (await within(log).findAllByRole('article'))[0];
    expect(first?.getAttribute('aria-label')).toMatch(/^Lucía Ferrán, .*\d{2}:\d{2}/);
    expect(screen.getByRole('timer', { name: 'Reply by' }).textContent).toMatch(/^Reply by .+, in 3 h \d0$/);
    expect(screen.getByRole('textbox', { name: 'Message' })).toBeTruthy();
    const views = within(screen.getByRole('navigation', { name: 'Views' })).getAllByRole('button');
    expect(views.map(({ textContent }) => textContent)).toEqual([
      'Needs reply 15',
      'Waiting for them',
      'Snoozed',
      'Reply-by board',
      'Done',
      'All chats',
    ]);
    expect(screen.getByRole('status', { name: 'Connection' }).textContent).toBe('Live');
    expect(screen.getByRole('button', { name: 'Connect Instagram' })).toBeTruthy();
  });

  test('a new face has a new address, so that it is painted at once', async () => {
    await open();
    const row = await option(/Lucía Ferrán/);
    const conversation = api.desk.conversations.find(({ person }) => person.name === 'Lucía Ferrán');
    if (!conversation) throw new Error('no such row');
    const addresses = [];
    for (const picture of ['0a1b2c3d', 'ffee0011']) {
      api.commit({ conversations: [{ ...conversation, person: { ...conversation.person, picture } }] });
      await waitFor(() => expect(row.querySelector('img')?.getAttribute('src')).toContain(picture));
      addresses.push(row.querySelector('img')?.getAttribute('src'));
    }
    const { id } = conversation.person;
    expect(addresses).toEqual([`media://face/${id}/0a1b2c3d`, `media://face/${id}/ffee0011`]);
  });

  test('what the connection says', async () => {
    await open();
    const status = screen.getByRole('status', { name: 'Connection' });
    api.emit('connection.changed', { word: 'slower', everySeconds: 20 });
    await waitFor(() => expect(status.textContent).toMatch(/^Slower.*checking every 20 seconds/));
    const shop = api.desk.accounts[0];
    if (!shop) throw new Error('no shop');
    api.emit('connection.changed', { word: 'needs', accountId: shop.id, username: shop.username });
    await waitFor(() => expect(status.textContent).toMatch(/^Needs you.*Reconnect @oddkiln/));
    await userEvent.click(screen.getByRole('button', { name: 'Reconnect' }));
    expect(asked('account.connect')).toEqual([{ reconnect: shop.id }]);
  });
});

describe('answering', () => {
  test('the bubble is there at once, and once when it is stored', async () => {
    await open((desk) => {
      desk.hanging['reply.send'] = true;
    });
    await userEvent.click(await option(/Lucía/));
    const composer = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
    await userEvent.type(composer, 'Two left{Enter}');
    expect(composer.value).toBe('');
    expect((await lastArticle()).textContent).toMatch(/^Two left.*Sending/);
    const [sent] = asked('reply.send') as Array<{ clientId: string }>;
    const base = api.desk.messages.at(-1);
    if (!base || !sent) throw new Error('nothing was sent');
    api.commit({
      messages: [
        {
          ...base,
          id: 9000 as typeof base.id,
          clientId: sent.clientId as NonNullable<typeof base.clientId>,
          text: 'Two left',
          sentAt: Date.now(),
          delivery: 'sent',
          failure: null,
          quote: null,
        },
      ],
    });
    await waitFor(async () => expect((await lastArticle()).textContent).toMatch(/^Two left.*Sent/));
    expect(screen.getAllByText('Two left')).toHaveLength(1);
  });

  test('what main refuses stays, says why, and goes out on Retry under the same name', async () => {
    await open((desk) => {
      desk.failing['reply.send'] = 'storage-unavailable';
    });
    await userEvent.click(await option(/Tomás/));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Message' }), 'Sin nueces{Enter}');
    const bubble = await lastArticle();
    expect((await within(bubble).findByRole('alert')).textContent).toContain('cannot reach its storage');
    delete api.desk.failing['reply.send'];
    await userEvent.click(within(bubble).getByRole('button', { name: 'Retry' }));
    await waitFor(async () => expect(within(await lastArticle()).queryByRole('alert')).toBeNull());
    const names = (asked('reply.send') as Array<{ clientId: string }>).map(({ clientId }) => clientId);
    expect(names).toHaveLength(2);
    expect(new Set(names).size).toBe(1);
  });

  test('too much for one message goes out as several, and shows where it is split', async () => {
    await open();
    await userEvent.click(await option(/Tomás/));
    const composer = await screen.findByRole('textbox', { name: 'Message' });
    await userEvent.click(composer);
    await userEvent.paste(`${'да '.repeat(150)}раз. ${'нет '.repeat(100)}два.`);
    expect(screen.getByText('1465 / 1000')).toBeTruthy();
    const parts = within(screen.getByRole('list', { name: 'Goes out as 2 messages' }));
    expect(parts.getAllByRole('listitem').map(({ textContent }) => textContent?.slice(0, 3))).toEqual([
      '1да',
      '2не',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Send 2' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Send 2' })).toBeNull());
    const articles = await screen.findAllByRole('article');
    expect(articles.slice(-2).map(({ textContent }) => textContent?.slice(0, 3))).toEqual(['да ', 'нет']);
  });

  test('too much even for several cannot be sent, and says so', async () => {
    await open();
    await userEvent.click(await option(/Tomás/));
    await userEvent.click(await screen.findByRole('textbox', { name: 'Message' }));
    await userEvent.paste('a'.repeat(20_001));
    expect(screen.getByText(/Too long even for several/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(true);
    await userEvent.keyboard('{Enter}');
    expect(asked('reply.send')).toEqual([]);
  });

  test('an answer quotes what it was asked to, and the bar goes with it', async () => {
    await open();
    await userEvent.click(await option(/Lucía/));
    const asking = (await screen.findAllByRole('article')).find(({ textContent }) =>
      textContent?.includes('next to each other'),
    );
    if (!asking) throw new Error('the question is not there');
    await userEvent.click(await within(asking).findByRole('button', { name: 'Reply to this message' }));
    expect(document.activeElement).toBe(await screen.findByRole('textbox', { name: 'Message' }));
    await userEvent.keyboard('Exactly{Enter}');
    expect(screen.queryByRole('button', { name: 'Do not quote' })).toBeNull();
    const [sent] = asked('reply.send') as Array<{ quote: number }>;
    expect(api.desk.messages.find(({ id }) => id === sent?.quote)?.text).toContain('next to each other');
    expect(within(await lastArticle()).getByRole('blockquote').textContent).toContain('next to each other');
  });

  test('one reacts with one of a few, and takes it away again', async () => {
    await open();
    await userEvent.click(await option(/Lucía/));
    const asking = async () =>
      (await screen.findAllByRole('article')).find(({ textContent }) =>
        textContent?.includes('next to each other'),
      ) as HTMLElement;
    const react = async () =>
      await within(await asking()).findByRole('button', { name: 'React to this message' });
    await userEvent.click(await react());
    await userEvent.click(await screen.findByRole('button', { name: 'React with 😂' }));
    expect(await within(await asking()).findByText('😂')).toBeTruthy();
    await userEvent.click(await react());
    await userEvent.click(await screen.findByRole('button', { name: 'Remove your reaction' }));
    await waitFor(async () => expect(within(await asking()).queryByText('😂')).toBeNull());
  });

  test('where Meta granted seven days, one still answers after the 24 hours', async () => {
    await open((desk) => {
      desk.setup.hasHumanAgent = true;
    });
    act(() => usePlace.getState().open(15 as ConversationId));
    expect(await screen.findByRole('textbox', { name: 'Message' })).toBeTruthy();
    expect(screen.getByRole('timer', { name: 'Reply by' }).textContent).toMatch(/in 5 days/);
  });

  test('reading stays quiet until one says so', async () => {
    await open();
    await userEvent.click(await option(/Lucía/));
    await userEvent.click(await screen.findByRole('button', { name: 'Mark as seen' }));
    expect(await screen.findByText('They see that you have read it.')).toBeTruthy();
    expect(asked('conversation.tell-seen')).toHaveLength(1);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Message' }), 'Hi');
    expect(asked('conversation.typing')).toEqual([]);
  });

  test('a draft is saved when another chat is opened, and is there again', async () => {
    await open();
    await userEvent.click(await option(/Tomás/));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Message' }), 'Un momento');
    await userEvent.click(await option(/Lucía/));
    expect(asked('draft.save')).toEqual([{ conversationId: 2, text: 'Un momento' }]);
    await userEvent.click(await option(/Tomás/));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' }).value).toBe('Un momento');
  });

  test('where the 24 hours are over there is nothing to type into', async () => {
    await open();
    await userEvent.click(await option(/Ola Nordmann/));
    expect(screen.queryByRole('textbox', { name: 'Message' })).toBeNull();
    expect(screen.getByText(/^Closed since/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Answer on the phone' })).toBeTruthy();
  });
});

describe('by keys alone', () => {
  test('down and up move, Enter answers, Esc goes back', async () => {
    await open();
    await option(/Дарья/);
    const list = screen.getByRole('listbox', { name: 'Conversations' });
    list.focus();
    const selected = () => screen.getByRole('option', { selected: true }).getAttribute('aria-label');
    await userEvent.keyboard('{ArrowDown}');
    expect(selected()).toMatch(/^Дарья/);
    await userEvent.keyboard('j');
    expect(selected()).toMatch(/^Tomás/);
    await userEvent.keyboard('{ArrowUp}');
    expect(selected()).toMatch(/^Дарья/);
    expect(list.getAttribute('aria-activedescendant')).toBe('conversation-1');
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Message' })),
    );
    await userEvent.keyboard('jk');
    expect(selected()).toMatch(/^Дарья/);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(list));
  });
});

describe('the first run', () => {
  const empty = (desk: MemoryApi['desk']) => {
    desk.accounts = [];
    desk.conversations = [];
    desk.setup = { ...desk.setup, instagramAppId: null, hasInstagramAppSecret: false };
  };

  test('two doors, and the keys are asked for where they are missing', async () => {
    await open(empty);
    expect(await screen.findByRole('button', { name: 'Open the practice shop' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Connect Instagram' }));
    expect(asked('account.connect')).toEqual([]);
    await userEvent.click(await screen.findByRole('button', { name: 'I have all keys already' }));
    await userEvent.type(await screen.findByLabelText('Instagram app ID'), '1178 4206 5530');
    await userEvent.type(screen.getByLabelText('Instagram app secret'), 'short');
    await userEvent.click(screen.getByRole('button', { name: 'Connect Instagram' }));
    expect(screen.getByText(/A secret has 16 to 64/)).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Instagram app secret'), 'enoughforasecret');
    await userEvent.click(screen.getByRole('button', { name: 'Connect Instagram' }));
    await waitFor(() => expect(asked('account.connect')).toEqual([{ reconnect: null }]));
    expect(asked('credentials.save')).toEqual([
      { instagramAppId: '117842065530', instagramAppSecret: 'shortenoughforasecret' },
    ]);
  });

  test('a login that ends badly says so, and can be started again', async () => {
    await open((desk) => {
      empty(desk);
      desk.setup = { ...desk.setup, instagramAppId: '117842065530', hasInstagramAppSecret: true };
      desk.failing['account.connect'] = 'login-denied';
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Connect Instagram' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Instagram was told not to connect');
    await userEvent.click(screen.getByRole('button', { name: 'Connect Instagram' }));
    await waitFor(() => expect(asked('account.connect')).toHaveLength(2));
  });

  test('the two strings for Meta are shown, and the handshake is seen by itself', async () => {
    await open((desk) => {
      desk.setup.webhook = { ...desk.setup.webhook, registration: 'by-hand', handshakeAt: null };
    });
    await userEvent.click(screen.getByRole('button', { name: 'Connect Instagram' }));
    const token = await screen.findByLabelText<HTMLInputElement>('Verify token');
    expect(token.value).toBe('bell-7f3a91c204de');
    const handshake = screen.getByRole('status', { name: 'Meta’s call' });
    expect(handshake.textContent).toContain('Waiting');
    const { webhook } = api.desk.setup;
    api.emit('setup.changed', { ...api.desk.setup, webhook: { ...webhook, handshakeAt: Date.now() } });
    await waitFor(() => expect(handshake.textContent).toContain('Meta called'));
  });
});

test('the sheet of keys names every shop, and no shop that is not there', async () => {
  await open();
  await userEvent.keyboard('?');
  const keys = await screen.findByRole('dialog', { name: 'All keys' });
  const lines = within(keys).getAllByText(/^Only /);
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    'Only Oddkiln',
    'Only Plumcrumb',
    'Only Plumcrumb Bridal',
  ]);
});
