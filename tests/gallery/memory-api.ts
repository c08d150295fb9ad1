// Long because it answers everything the window may ask.
import { belongs } from '../../src/renderer/caches/conversation-list.ts';
import type { Api, CallInput, CallOutput, EventPayload, Snapshot } from '../../src/shared/ipc/contract.ts';
import type { CallName, EventName } from '../../src/shared/ipc/names.ts';
import type { AppErrorCode, Result } from '../../src/shared/ipc/result.ts';
import { FurtherWays } from '../../src/shared/model/app-config.ts';
import type { Backup } from '../../src/shared/model/backup.ts';
import type { Check } from '../../src/shared/model/checks.ts';
import type { Contact } from '../../src/shared/model/contact.ts';
import { type Conversation, ListFilter } from '../../src/shared/model/conversation.ts';
import type { DoctorReport, Incident } from '../../src/shared/model/doctor.ts';
import type { InboxChange } from '../../src/shared/model/inbox-change.ts';
import type { Message } from '../../src/shared/model/message.ts';
import { splitText } from '../../src/shared/split-text.ts';
import { memoryContacts } from './memory-contacts.ts';
import { memoryDoctor } from './memory-doctor.ts';
import { memoryPractice } from './memory-practice.ts';
import { memorySavedReplies } from './memory-saved-replies.ts';
import { memorySearch } from './memory-search.ts';
import { memorySetup } from './memory-setup.ts';
import { memorySpelling } from './memory-spelling.ts';
import { memoryTriage } from './memory-triage.ts';
import { memoryUpdates } from './memory-updates.ts';
import { ownPosts } from './own-posts.ts';
import { attachment } from './shop.ts';

/** Everything main would know, in memory. */
export interface MemoryDesk extends Omit<Snapshot, 'page' | 'revision'> {
  revision: number;
  conversations: Conversation[];
  messages: Message[];
  /** Earlier checks, the newest first. */
  ledger: Check[];
  /** What was written down about people, as far as anything was. */
  contacts: Contact[];
  /** What the doctor found; left out: nothing yet. */
  doctor?: DoctorReport;
  incidents?: Incident[];
  /** Newest first. */
  backups: Backup[];
  /** Calls that shall fail, and how. */
  failing: Partial<Record<CallName, AppErrorCode>>;
  /** Calls that never answer, for looking at what stands there meanwhile. */
  hanging: Partial<Record<CallName, true>>;
}

const REPORT = [
  'Shopbell report, 2026-11-23T06:40:00.000Z',
  '',
  'Shopbell: 0.1.0',
  '',
  'End of the log',
  'info app.started',
].join('\n');

const SHOWS = { state: 'ready', service: 'dunst', hasActions: true, hasReply: false } as const;

type Answers = { [N in CallName]: (input: CallInput<N>) => CallOutput<N> };
type Listener = (payload: unknown) => void;

/** A main process for looking at the window and for its tests: same contract, no process, no disk. */
export interface MemoryApi extends Api {
  readonly desk: MemoryDesk;
  /** Every call in its order, with what it asked. */
  readonly asked: Array<{ name: CallName; input: unknown }>;
  emit<N extends EventName>(name: N, payload: EventPayload<N>): void;
  /** Stores rows and tells the window, as one committed transaction would. */
  commit(change: Partial<Omit<InboxChange, 'revision'>>): void;
}

export function createMemoryApi(desk: MemoryDesk): MemoryApi {
  const listeners = new Map<EventName, Set<Listener>>();
  const asked: MemoryApi['asked'] = [];
  const answers = createAnswers(desk, emit, commit);

  function emit<N extends EventName>(name: N, payload: EventPayload<N>): void {
    for (const listener of listeners.get(name) ?? []) listener(structuredClone(payload));
  }

  function commit(part: Partial<Omit<InboxChange, 'revision'>>): void {
    desk.revision += 1;
    const change: InboxChange = {
      accounts: [],
      conversations: [],
      messages: [],
      removedMessages: [],
      arrivals: [],
      labels: null,
      folders: null,
      ...part,
      revision: desk.revision,
    };
    desk.accounts = merged(desk.accounts, change.accounts);
    desk.labels = change.labels ?? desk.labels;
    desk.folders = change.folders ?? desk.folders;
    desk.conversations = merged(desk.conversations, change.conversations);
    desk.messages = merged(desk.messages, change.messages).filter(
      ({ id }) => !change.removedMessages.includes(id),
    );
    emit('inbox.changed', change);
  }

  return {
    desk,
    asked,
    emit,
    commit,
    async call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>> {
      asked.push({ name, input });
      await Promise.resolve();
      if (desk.hanging[name]) return new Promise(() => {});
      const code = desk.failing[name];
      if (code) return { ok: false, error: { code, detail: { status: 500, code: 2, traceId: 'A1b2C3' } } };
      return structuredClone({ ok: true, value: answers[name](input) });
    },
    on(name, listener) {
      const set = listeners.get(name) ?? new Set<Listener>();
      listeners.set(name, set);
      const entry: Listener = (payload) => listener(payload as Parameters<typeof listener>[0]);
      set.add(entry);
      return () => set.delete(entry);
    },
  };
}

function createAnswers(desk: MemoryDesk, emit: MemoryApi['emit'], commit: MemoryApi['commit']): Answers {
  const page = ({ view, accountId, labelId }: CallInput<'app.snapshot'>) => ({
    conversations: desk.conversations.filter((row) =>
      belongs(row, ListFilter.parse({ view, accountId, labelId })),
    ),
    next: null,
  });
  const conversation = (id: number) => found(desk.conversations.find((row) => row.id === id));
  const message = (id: number) => found(desk.messages.find((row) => row.id === id));
  const lastId = () => Math.max(...desk.messages.map(({ id }) => id));
  let answers = 0;
  const answered = (conversationId: number, part: Partial<Message>): Message => ({
    ...found(desk.messages[0]),
    id: (lastId() + ++answers) as Message['id'],
    conversationId: conversation(conversationId).id,
    direction: 'out',
    origin: 'shopbell',
    kind: 'message',
    sentAt: Date.now(),
    delivery: 'queued',
    failure: null,
    attachments: [],
    reactions: [],
    quote: null,
    ...part,
  });
  const setImport = (isStopped: boolean) => {
    desk.checks = { ...desk.checks, imports: desk.checks.imports.map((one) => ({ ...one, isStopped })) };
    emit('checks.changed', desk.checks);
    return {};
  };
  const nothing = () => ({});
  return {
    'app.snapshot': (input) => {
      const {
        conversations: _rows,
        messages: _texts,
        contacts: _contacts,
        ledger: _ledger,
        doctor: _doctor,
        incidents: _incidents,
        failing: _f,
        hanging: _h,
        backups: _b,
        ...known
      } = desk;
      return { ...known, page: page(input) };
    },
    'notification.status': () => SHOWS,
    'notification.test': () => ({ delivery: 'shown', status: SHOWS }),
    'notification.looking': () => ({}),
    'app.appearance': () => ({
      settings: desk.settings,
      platform: desk.platform,
      locales: desk.locales,
    }),
    'conversation.page': page,
    'conversation.get': ({ conversationId }) => conversation(conversationId),
    'conversation.read': ({ conversationId }) => {
      commit({ conversations: [{ ...conversation(conversationId), unread: 0 }] });
      return {};
    },
    ...memoryTriage(desk, commit),
    ...memoryContacts(desk, commit),
    ...memoryDoctor(desk),
    ...memorySearch(desk),
    ...memorySavedReplies(),
    'draft.save': ({ conversationId, text }) => {
      commit({ conversations: [{ ...conversation(conversationId), draft: text || null }] });
      return {};
    },
    'thread.page': ({ conversationId, before, limit }) => {
      const all = desk.messages
        .filter((row) => row.conversationId === conversationId)
        .filter((row) => before === null || row.sentAt < before.sentAt)
        .sort((a, b) => a.sentAt - b.sentAt || a.id - b.id);
      const messages = all.slice(-limit);
      const first = messages[0];
      return {
        messages,
        before: first && all.length > limit ? { sentAt: first.sentAt, id: first.id } : null,
      };
    },
    'reply.send': ({ conversationId, clientId, text, quote, choices }) => {
      const quoted = quote === undefined ? null : message(quote);
      const parts = splitText(text).map((part, index) =>
        answered(conversationId, {
          clientId: (index === 0 ? clientId : crypto.randomUUID()) as Message['clientId'],
          text: part,
          ...(choices && { choices }),
          quote:
            index === 0 && quoted ? { messageId: quoted.id, by: 'person' as const, text: quoted.text } : null,
        }),
      );
      commit({ messages: parts, conversations: [{ ...conversation(conversationId), draft: null }] });
      return parts;
    },
    'reply.heart': ({ conversationId, clientId }) => {
      const heart = { ...found(desk.messages.flatMap(({ attachments }) => attachments)[0]), id: 9_999 };
      const sent = answered(conversationId, {
        clientId: clientId as Message['clientId'],
        text: null,
        attachments: [{ ...heart, kind: 'heart', media: 'never' }],
      });
      commit({ messages: [sent] });
      return [sent];
    },
    'file.stage': ({ name, bytes }) =>
      name.endsWith('.txt')
        ? { refusal: 'format' }
        : {
            file: {
              id: crypto.randomUUID(),
              type: 'image',
              name,
              contentType: 'image/png',
              bytes: Math.max(bytes.length, 1),
              width: 320,
              height: 240,
            },
          },
    'support.report': () => ({ text: REPORT }),
    'support.save-report': () => ({ isSaved: true }),
    'file.unstage': nothing,
    'reply.send-files': ({ conversationId, clientId, files }) => {
      const picture = found(desk.messages.flatMap(({ attachments }) => attachments)[0]);
      const sent = files.map((_file, index) =>
        answered(conversationId, {
          clientId: (index === 0 ? clientId : crypto.randomUUID()) as Message['clientId'],
          text: null,
          attachments: [{ ...picture, id: 9_000 + index, kind: 'image' }],
        }),
      );
      commit({ messages: sent });
      return sent;
    },
    'own-post.page': () => ({ posts: ownPosts(Date.now()), after: null }),
    'own-post.picture': () => null,
    'reply.send-own-post': ({ conversationId, clientId, postId }) => {
      const { kind, caption, link } = found(ownPosts(Date.now()).find(({ id }) => id === postId));
      const sent = answered(conversationId, {
        clientId: clientId as Message['clientId'],
        text: null,
        attachments: [attachment(kind, { title: caption, link, media: 'never' })],
      });
      commit({ messages: [sent] });
      return [sent];
    },
    'reaction.set': ({ messageId, emoji }) => {
      const before = message(messageId);
      const others = before.reactions.filter(({ by }) => by !== 'account');
      const reactions = emoji === null ? others : [...others, { by: 'account' as const, emoji }];
      commit({ messages: [{ ...before, reactions }] });
      return message(messageId);
    },
    'reaction.discard': ({ messageId }) => {
      const { reactionFailure: _told, ...rest } = message(messageId);
      commit({ messages: [rest] });
      return {};
    },
    'conversation.tell-seen': ({ conversationId }) => {
      commit({ conversations: [{ ...conversation(conversationId), toldSeenAt: Date.now() }] });
      return {};
    },
    'conversation.typing': nothing,
    'reply.retry': ({ messageId }) => {
      commit({ messages: [{ ...message(messageId), delivery: 'queued', failure: null }] });
      return message(messageId);
    },
    'reply.discard': ({ messageId }) => {
      commit({ removedMessages: [message(messageId).id] });
      return {};
    },
    'reply.move': ({ messageId, at }) => {
      const { planned: _planned, ...rest } = message(messageId);
      const moved: Message = at === null ? rest : { ...rest, planned: { at, isHeld: false } };
      commit({ messages: [moved] });
      return moved;
    },
    'attachment.save': () => ({ isSaved: true }),
    'attachment.drag': nothing,
    'attachment.read': () => ({ bytes: new Uint8Array(0), contentType: 'image/png' }),
    'media.usage': () => ({ all: 412_000_000, old: 213_000_000 }),
    'media.clear-old': () => ({ all: 199_000_000, old: 0 }),
    'microphone.open': () => ({ isAllowed: true }),
    ...memorySetup(desk, emit),
    'way-in.choose': ({ tunnel, further, ngrokToken }) => {
      const hasNgrokToken = ngrokToken === undefined ? desk.setup.wayIn.hasNgrokToken : ngrokToken !== null;
      const wayIn = { ...desk.setup.wayIn, tunnel, further: FurtherWays.parse(further), hasNgrokToken };
      desk.setup = { ...desk.setup, wayIn };
      return desk.setup;
    },
    'keychain.try-again': () => desk.setup,
    'keychain.use-session': () => {
      desk.setup = { ...desk.setup, keychain: 'session', keychainProblem: null };
      emit('setup.changed', desk.setup);
      return desk.setup;
    },
    'storage.help': () => ({ folder: '/home/lena/.config/Shopbell', copy: desk.backups[0] ?? null }),
    'storage.reopen': nothing,
    'storage.sizes': () => ({ database: 12_300_000, copies: 71_000_000, aside: 4_100_000 }),
    'about.guide': () => ({ url: 'https://github.com/shop/bell/tree/HEAD/docs/guide' }),
    'about.notices': () => ({ text: 'Shopbell carries the following along.\n\nzod 4.6.7\nLicence: MIT' }),
    'move.save': () => null,
    'move.read': () => null,
    'move.put-in': nothing,
    'move.forget': nothing,
    'export.save': () => null,
    'export.show': nothing,
    'erase.everything': nothing,
    'work.progress': () => null,
    'work.stop': nothing,
    'backup.list': () => desk.backups,
    'backup.take': () => found(desk.backups[0]),
    'backup.put-back': () => {
      delete desk.failing['app.snapshot'];
      return {};
    },
    'connection.check': () => desk.connection,
    'checks.list': () => desk.ledger,
    'import.stop': () => setImport(true),
    'import.resume': () => setImport(false),
    ...memoryUpdates,
    ...memorySpelling,
    'practice.open': nothing,
    'practice.leave': nothing,
    ...memoryPractice(),
    'settings.change': (patch) => {
      const chosen = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      desk.settings = { ...desk.settings, ...chosen };
      emit('settings.changed', desk.settings);
      return desk.settings;
    },
    'link.open': nothing,
    'link.preview': () => null,
    'clipboard.copy': nothing,

    'window.control': nothing,
    'window.close-to': nothing,
  };
}

function merged<T extends { id: number }>(rows: T[], changed: readonly T[]): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const row of changed) byId.set(row.id, row);
  return [...byId.values()];
}

function found<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('the gallery has no such row');
  return row;
}
