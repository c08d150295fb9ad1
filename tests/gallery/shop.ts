// Long because it is one list: a whole shop, made up row by row.

import type { Account } from '../../src/shared/model/account.ts';
import type { Conversation, Preview } from '../../src/shared/model/conversation.ts';
import { Guide } from '../../src/shared/model/guide.ts';
import type { Attachment, Message } from '../../src/shared/model/message.ts';
import { USUAL_NOTIFICATIONS } from '../../src/shared/notification-options.ts';
import { lastCheck, ledger } from './checks.ts';
import type { MemoryDesk } from './memory-api.ts';
import { regular } from './memory-contacts.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

function account(id: number, username: string, name: string | null, colour: number): Account {
  return {
    id: id as Account['id'],
    userId: `1784140000000000${id}`,
    username,
    name,
    colour,
    state: 'connected',
    tokenExpiresAt: null,
    waiting: 0,
  };
}

export interface Row extends Partial<Omit<Conversation, 'id' | 'accountId' | 'person' | 'preview'>> {
  id: number;
  shop?: number;
  name: string | null;
  username?: string | null;
  preview?: Partial<Preview>;
  /** Hours since the person wrote, which opened the window. */
  hoursAgo: number;
}

export function conversation(
  now: number,
  { id, shop = 1, name, username, preview, hoursAgo, ...more }: Row,
): Conversation {
  const at = Math.round(now - hoursAgo * HOUR_MS);
  return {
    id: id as Conversation['id'],
    accountId: shop as Conversation['accountId'],
    person: {
      id: id as Conversation['person']['id'],
      scopedId: `90${id}`,
      username: username === undefined ? `user.${id}` : username,
      name,
      picture: null,
    },
    preview: {
      messageId: id as Preview['messageId'],
      direction: 'in',
      origin: 'customer',
      kind: 'message',
      text: null,
      attachments: [],
      delivery: null,
      isUnsent: false,
      ...preview,
    },
    lastMessageAt: at,
    unread: 1,
    needsReply: true,
    waitingSince: at,
    isDone: false,
    snoozedUntil: null,
    isBack: false,
    labels: [],
    windowOpenedAt: at,
    draft: null,
    toldSeenAt: null,
    outbox: null,
    gaps: [],
    ...more,
  };
}

let nextMessage = 1;

export function message(at: number, part: Partial<Message> & { text?: string | null }): Message {
  const id = nextMessage++;
  const isOut = part.direction === 'out';
  return {
    id: id as Message['id'],
    conversationId: 3 as Message['conversationId'],
    clientId: null,
    direction: 'in',
    origin: isOut ? 'shopbell' : 'customer',
    kind: 'message',
    text: null,
    sentAt: at,
    delivery: isOut ? 'sent' : null,
    seenAt: null,
    failure: null,
    isUnsent: false,
    isEdited: false,
    attachments: [],
    reactions: [],
    quote: null,
    ...part,
  };
}

export function attachment(kind: Attachment['kind'], more: Partial<Attachment> = {}): Attachment {
  return {
    id: nextMessage++,
    kind,
    title: null,
    link: null,
    media: 'waiting',
    contentType: null,
    bytes: null,
    width: null,
    height: null,
    name: null,
    ...more,
  };
}

/** An afternoon in two shops: every kind of row, and one thread with every kind of message. */
export function busyDesk(now: number): MemoryDesk {
  const accounts = [
    account(1, 'oddkiln', 'Oddkiln', 1),
    account(2, 'plumcrumb', 'Plumcrumb', 4),
    account(3, 'plumcrumb.bridal', 'Plumcrumb Bridal', 6),
  ];
  const rows: Row[] = [
    {
      id: 1,
      name: 'Дарья Мельник',
      preview: { text: 'Здравствуйте! Миска с рыбками ещё есть?' },
      hoursAgo: 23.4,
    },
    { id: 2, shop: 2, name: 'Tomás Quiroga', preview: { text: '¿Puede ser sin nueces? 🙏' }, hoursAgo: 22.3 },
    {
      id: 3,
      name: 'Lucía Ferrán',
      username: 'lucia.ferran',
      unread: 1,
      preview: {
        direction: 'out',
        origin: 'shopbell',
        delivery: 'failed',
        text: 'Of course! I’ll put four aside with your name on the box.',
      },
      hoursAgo: 20.8,
    },
    {
      id: 4,
      shop: 2,
      name: 'ليلى حداد',
      preview: { text: 'هل يمكن كتابة اسم على الكعكة؟ 🎂 عيد ميلاد ابنتي' },
      hoursAgo: 19.2,
    },
    {
      id: 5,
      name: 'The Little Fern',
      unread: 0,
      draft: 'Hello! Wholesale starts at twelve pieces',
      preview: { text: 'Do you do wholesale?' },
      hoursAgo: 17,
    },
    {
      id: 6,
      shop: 3,
      name: 'João Petrel',
      unread: 0,
      preview: { text: 'Adorámos a prova! Sábado às 15h está bem?' },
      hoursAgo: 14,
    },
    { id: 7, shop: 2, name: 'Amara Okoye-Lind', preview: { attachments: ['audio'] }, hoursAgo: 6.6 },
    {
      id: 8,
      name: 'Ελένη Μαυρή',
      preview: { kind: 'story-reply', text: 'Πόσο κάνει το μπλε βάζο;' },
      hoursAgo: 4.6,
    },
    {
      id: 9,
      shop: 3,
      name: 'Benoît Carlier',
      unread: 0,
      preview: { attachments: ['image', 'image', 'image'] },
      hoursAgo: 3,
    },
    {
      id: 10,
      name: null,
      username: 'mika.grows',
      preview: { attachments: ['story-mention'] },
      hoursAgo: 0.86,
    },
    {
      id: 11,
      shop: 1,
      name: 'Zeynep Aksu',
      preview: { text: 'Teşekkürler! 🌸 Kargo ne zaman gelir?' },
      hoursAgo: 0.13,
    },
    {
      id: 12,
      shop: 2,
      name: 'Wilhelmina Charlotte von der Ahrensburg-Steinhagen',
      username: 'wilhelmina',
      preview: {
        text: 'Would the tall one fit into a moving box of sixty by forty, and if not, what would?',
      },
      hoursAgo: 1,
    },
    { id: 13, shop: 2, name: '🌵🌵🌵', username: 'cactus', preview: { isUnsent: true }, hoursAgo: 9 },
    { id: 14, name: null, username: null, preview: { kind: 'unsupported' }, hoursAgo: 11 },
    { id: 15, name: 'Ola Nordmann', unread: 0, preview: { text: 'Is it still there?' }, hoursAgo: 31 },
    {
      id: 16,
      name: 'Pia Brandt',
      needsReply: false,
      unread: 0,
      preview: { direction: 'out', origin: 'shopbell', delivery: 'seen', text: 'It is on its way' },
      hoursAgo: 5,
    },
    {
      id: 17,
      shop: 2,
      name: 'Kofi Mensah',
      needsReply: false,
      unread: 0,
      preview: { direction: 'out', origin: 'elsewhere', delivery: 'sent', text: 'See you at the market' },
      hoursAgo: 26,
    },
    {
      id: 18,
      shop: 2,
      name: 'Noor',
      needsReply: false,
      unread: 0,
      preview: { direction: 'out', origin: 'shopbell', delivery: 'queued', text: 'Yes, of course' },
      hoursAgo: 0.2,
    },
  ];
  const conversations = rows.map((row) => conversation(now, row));
  for (const each of accounts) {
    each.waiting = conversations.filter((row) => row.accountId === each.id && row.needsReply).length;
  }
  return {
    revision: 1,
    accounts,
    labels: [],
    folders: [],
    conversations,
    messages: luciasThread(now),
    connection: { word: 'live' },
    checks: { last: lastCheck(now), running: null, imports: [] },
    ledger: ledger(now),
    backups: [1, 2, 3].map((days) => ({
      name: `2026-11-0${days}T09-12-00-000Z.daily.db`,
      takenAt: now - days * 24 * HOUR_MS,
      bytes: 4_200_000,
      reason: 'daily' as const,
    })),
    storage: { trouble: null },
    setup: {
      instagramAppId: '1178420655309174',
      hasInstagramAppSecret: true,
      metaAppId: null,
      hasMetaAppSecret: false,
      redirectUri: 'https://localhost/shopbell/oauth',
      hasHumanAgent: false,
      keychain: 'kept',
      keychainProblem: null,
      guide: Guide.parse({}),
      wayIn: {
        inUse: { name: 'localtunnel', host: 'loca.lt' },
        tunnel: { kind: 'localtunnel' },
        further: { hosts: [], relayForAddress: true, ngrokDomain: null, cloudflared: true },
        hasNgrokToken: false,
        port: 47_113,
      },
      webhook: {
        callbackUrl: 'https://calm-lemon-84.loca.lt/webhooks/instagram',
        verifyToken: 'bell-7f3a91c204de',
        handshakeAt: now - HOUR_MS,
        registration: 'registered',
      },
    },
    settings: {
      version: 1,
      theme: 'system',
      updates: 'automatic',
      checkSpelling: null,
      spellingLanguages: null,
      language: 'en',
      density: 'comfortable',
      textSize: 100,
      sendWith: 'enter',
      undoSend: 0,
      skinTone: 'none',
      recentEmoji: [],
      listOrder: 'deadline',
      tellSeen: 'never',
      tellTyping: false,
      linkPreviews: false,
      voiceSpeed: 1,
      mediaLimit: '2-gb',
      recentSearches: [],
      openingHours: null,
      listWidth: 320,
      contactOpen: null,
      closeTo: 'tray',
      knowsTray: false,
      openAtLogin: false,
      notificationsPausedUntil: null,
      notifications: USUAL_NOTIFICATIONS,
    },
    isPractice: false,
    platform: 'linux',
    locales: ['en-GB', 'en'],
    contacts: [regular(3 as Conversation['id'], now)],
    failing: {},
    hanging: {},
  };
}

function luciasThread(now: number): Message[] {
  const yesterday = now - 20.8 * HOUR_MS;
  const quote = {
    messageId: null,
    by: 'person' as const,
    text: 'Could you keep four until Saturday? I can pay today',
  };
  return [
    message(yesterday - 30 * HOUR_MS, { text: 'Hola! Do you ship to Lisbon?' }),
    message(yesterday - 29 * HOUR_MS, {
      direction: 'out',
      text: 'We do, in three days: https://oddkiln.example/shipping. Tell me if you need it wrapped.',
    }),
    message(yesterday - 20 * MINUTE_MS, {
      kind: 'story-reply',
      text: 'Are the speckled ones back? 😍',
      attachments: [attachment('story', { media: 'never' })],
    }),
    message(yesterday - 15 * MINUTE_MS, {
      direction: 'out',
      text: 'Yes! Fired on Sunday. Six of them left 🙂',
      reactions: [{ by: 'person', emoji: '❤️' }],
      delivery: 'seen',
      seenAt: yesterday - 14 * MINUTE_MS,
    }),
    message(yesterday - 3 * MINUTE_MS, { attachments: [attachment('image'), attachment('image')] }),
    message(yesterday - 2.5 * MINUTE_MS, { text: 'These two next to each other, ¿verdad?' }),
    message(yesterday - 2 * MINUTE_MS, { attachments: [attachment('audio')] }),
    message(yesterday, { text: 'Could you keep four until Saturday? I can pay today' }),
    message(now - 40 * MINUTE_MS, {
      direction: 'out',
      origin: 'elsewhere',
      text: 'One moment, I am at the kiln',
    }),
    message(now - 3 * MINUTE_MS, {
      direction: 'out',
      quote,
      text: 'Of course! I’ll put four aside with your name on the box.',
      delivery: 'failed',
      failure: {
        code: 'instagram-down',
        detail: { status: 500, code: 2, traceId: 'AbCdEf123' },
        at: now - 3 * MINUTE_MS,
        canRetry: true,
      },
    }),
  ];
}
