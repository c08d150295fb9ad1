import type Database from 'better-sqlite3';
import { saveAccount } from '../../src/main/storage/methods/accounts.ts';
import { closeDatabase, openWriter } from '../../src/main/storage/open-database.ts';
import type { WritableDb } from '../../src/main/storage/sql.ts';
import { refreshConversation } from '../../src/main/storage/writing/refresh-conversation.ts';
import { nothingTouched } from '../../src/main/storage/writing/touched.ts';
import type { ConversationId } from '../../src/shared/model/ids.ts';
import { type Chat, makeChats, makeLongChat, sentence } from './chats.ts';
import { createRandom, type Random } from './random.ts';

export interface ShopPlan {
  seed: number;
  /** Messages in ordinary chats. */
  messages: number;
  /** Besides them one chat of each of these lengths, with the newest messages of all. */
  longThreads: readonly number[];
}

export const SHOP_USERNAME = 'plumcrumb';
/** The newest message of a filled database is a little older than this. */
export const FILLED_UNTIL = Date.UTC(2026, 9, 1, 12);

const ROWS_IN_A_COMMIT = 20_000;

/**
 * Makes a database file as years of use would have left it: the storage's own migrations make its shape, its own
 * code makes the account and works out what a conversation's row says. Only the messages go in by plain
 * statements, in the order in which they would have come: through the intake a million would take ten minutes.
 * The same plan gives the same rows.
 */
export function fillDatabase(file: string, plan: ShopPlan, accountUserId: string): void {
  const db = openWriter(file);
  // Nothing is lost when this breaks off: the file is made anew.
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -600000');
  const random = createRandom(plan.seed);
  const long = plan.longThreads.map((length, at) => {
    const chat = makeLongChat(random, 900_000 + at, length, FILLED_UNTIL - at);
    return { ...chat, name: longThreadName(length) };
  });
  const chats = [...makeChats(random, plan.messages, FILLED_UNTIL - 60_000), ...long];
  const accountId = addAccount(db, accountUserId);
  addPeople(db, chats, accountId);
  addMessages(db, chats, accountId, random);
  finish(db, chats);
  closeDatabase(db);
}

/** The person whose chat has exactly this many messages. */
export function longThreadName(length: number): string {
  return `Regular ${length}`;
}

function addAccount(db: WritableDb, userId: string): number {
  return saveAccount(db, {
    userId,
    appScopedId: null,
    username: SHOP_USERNAME,
    name: 'Plumcrumb',
    accountType: 'BUSINESS',
    pictureUrl: null,
    permissions: ['instagram_business_basic', 'instagram_business_manage_messages'],
    tokenObtainedAt: FILLED_UNTIL,
    tokenExpiresAt: FILLED_UNTIL + 60 * 86_400_000,
    now: 0,
  }).account.id;
}

/** Person and conversation of the chat at index n both have the id n + 1. */
function addPeople(db: WritableDb, chats: readonly Chat[], accountId: number): void {
  const person = db.prepare(
    `INSERT INTO person (id, account_id, scoped_id, username, name, profile_due_at, profile_read_at)
     VALUES (?, ?, ?, ?, ?, NULL, ?)`,
  );
  const conversation = db.prepare(
    'INSERT INTO conversation (id, account_id, person_id, read_up_to, window_opened_at) VALUES (?, ?, ?, ?, ?)',
  );
  db.transaction(() => {
    for (const [at, chat] of chats.entries()) {
      const id = at + 1;
      person.run(id, accountId, chat.scopedId, chat.username, chat.name, FILLED_UNTIL);
      const readUpTo = chat.hasUnread ? 0 : (chat.times.at(-1) ?? 0);
      conversation.run(id, accountId, id, readUpTo, newestOfTheirs(chat));
    }
  })();
}

function newestOfTheirs({ times, isTheirs }: Chat): number {
  return times[isTheirs.lastIndexOf(1)] ?? 0;
}

/** All messages of all chats in the order of their times, as they would have come in. */
function inOrder(chats: readonly Chat[]): Array<{ chat: number; at: number }> {
  const all = chats.flatMap((chat, index) =>
    Array.from(chat.times, (_time, at) => ({ chat: index, at, time: chat.times[at] ?? 0 })),
  );
  return all.sort((a, b) => a.time - b.time || a.chat - b.chat || a.at - b.at);
}

function addMessages(db: WritableDb, chats: readonly Chat[], accountId: number, random: Random): void {
  const statements = prepare(db, accountId);
  const order = inOrder(chats);
  for (let from = 0; from < order.length; from += ROWS_IN_A_COMMIT) {
    db.transaction(() => {
      for (const { chat: index, at } of order.slice(from, from + ROWS_IN_A_COMMIT)) {
        const chat = chats[index];
        if (chat) addMessage(statements, { chat, conversationId: index + 1, at }, random);
      }
    })();
  }
}

interface Statements {
  theirs: Database.Statement;
  ours: Database.Statement;
  picture: Database.Statement;
  reaction: Database.Statement;
}

function prepare(db: WritableDb, accountId: number): Statements {
  const message = `INSERT INTO message (account_id, conversation_id, mid, client_id, direction, origin, kind, text,
    written_at, told_at, delivery, seen_at) VALUES (${accountId}, @conversationId, @mid,`;
  return {
    theirs: db.prepare(`${message} NULL, 'in', 'customer', 'message', @text, NULL, @time, NULL, NULL)`),
    ours: db.prepare(
      `${message} @clientId, 'out', @origin, 'message', @text, @writtenAt, @time, 'seen', @time + 60000)`,
    ),
    picture: db.prepare(
      `INSERT INTO attachment (message_id, position, kind, url, media)
       VALUES (?, 0, 'image', 'https://cdn.example/' || ? || '.jpg', 'gone')`,
    ),
    reaction: db.prepare(
      `INSERT INTO reaction (account_id, mid, by, emoji, at) VALUES (${accountId}, ?, 'person', '❤', ?)`,
    ),
  };
}

function addMessage(
  { theirs, ours, picture, reaction }: Statements,
  { chat, conversationId, at }: { chat: Chat; conversationId: number; at: number },
  random: Random,
): void {
  const isTheirs = chat.isTheirs[at] === 1;
  const time = chat.times[at] ?? 0;
  // As long as Instagram's own: what an index over them costs depends on it.
  const mid = `aWdfZAG1faXRlbToxOk${random.letters(150)}`;
  const words = chat.isCountedFromTheEnd ? createRandom(chat.times.length - at) : random;
  const isPicture = isTheirs && words.chance(0.06);
  const text = isPicture && words.chance(0.5) ? null : sentence(words, chat, isTheirs);
  if (isTheirs) {
    const { lastInsertRowid } = theirs.run({ conversationId, mid, text, time });
    if (isPicture) picture.run(lastInsertRowid, random.letters(40));
    return;
  }
  const isFromHere = words.chance(0.7);
  ours.run({
    conversationId,
    mid,
    clientId: isFromHere ? random.uuid() : null,
    origin: isFromHere ? 'shopbell' : 'elsewhere',
    text,
    writtenAt: isFromHere ? time - 300 : null,
    time,
  });
  if (words.chance(0.05)) reaction.run(mid, time + 120_000);
}

function finish(db: WritableDb, chats: readonly Chat[]): void {
  db.transaction(() => {
    const touched = nothingTouched();
    for (const at of chats.keys()) refreshConversation(db, touched, (at + 1) as ConversationId);
    db.prepare('UPDATE inbox_revision SET revision = revision + 1').run();
  })();
}
