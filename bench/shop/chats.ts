import { type Language, languages } from './languages.ts';
import { createRandom, type Random } from './random.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A shop with so many messages a day has 1 000 000 after ten years. */
const MESSAGES_A_DAY = 270;
/** Who speaks in a long chat; when comes from the next one. */
const LONG_SEED = 50;

/** One customer and when each message of the chat was written, oldest first. */
export interface Chat {
  language: Language;
  name: string;
  username: string;
  scopedId: string;
  times: Float64Array;
  /** 1 where the customer wrote, 0 where the shop did. */
  isTheirs: Uint8Array;
  /** What the owner has not read of it. */
  hasUnread: boolean;
  /** What is written in it depends on nothing but the distance to its newest message. */
  isCountedFromTheEnd: boolean;
}

/** Chats with `messages` messages in all, the last of them shortly before `until` (ms). */
export function makeChats(random: Random, messages: number, until: number): Chat[] {
  const span = (messages / MESSAGES_A_DAY) * DAY;
  const chats: Chat[] = [];
  for (let made = 0; made < messages; ) {
    const length = Math.min(usualLength(random), messages - made);
    made += length;
    const chat = makeChat(random, chats.length, length);
    schedule(random, chat, until - random.next() * span);
    chats.push(chat);
  }
  return chats;
}

/**
 * A chat of exactly this length that is still going on. All of them are compared with each other: they are in one
 * language, as scripts take different times to paint, and counted from the newest message on they are the same.
 */
export function makeLongChat(random: Random, number: number, length: number, until: number): Chat {
  const chat = makeChat(random, number, length, languages[0]);
  const speaks = createRandom(LONG_SEED);
  let isCustomer = false;
  for (let at = length - 1; at >= 0; at -= 1) {
    chat.isTheirs[at] = isCustomer ? 1 : 0;
    if (speaks.chance(0.75)) isCustomer = !isCustomer;
  }
  schedule(createRandom(LONG_SEED + 1), chat, until);
  return { ...chat, hasUnread: false, isCountedFromTheEnd: true };
}

/** Most people write a few times, some for years: about 19 messages on average, never more than 2 000. */
function usualLength(random: Random): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return Math.max(1, Math.min(2_000, Math.round(Math.exp(2.5 + 0.95 * normal))));
}

function makeChat(random: Random, number: number, length: number, language = languageOf(random)): Chat {
  const isTheirs = new Uint8Array(length);
  // The customer begins; two lines in a row are common, three are rare.
  let isCustomer = true;
  for (let at = 0; at < length; at += 1) {
    isTheirs[at] = isCustomer ? 1 : 0;
    if (random.chance(isCustomer ? 0.72 : 0.8)) isCustomer = !isCustomer;
  }
  // Most chats end with the shop's word; else half of all customers would be waiting for an answer.
  if (length > 1 && random.chance(0.65)) isTheirs[length - 1] = 0;
  return {
    language,
    name: `${random.pick(language.names)} ${random.pick(language.surnames)}`,
    username: `${random.letters(6).toLowerCase()}.${number}`,
    scopedId: `8${String(1_000_000_000_000_001 + number * 2)}`,
    times: new Float64Array(length),
    isTheirs,
    hasUnread: random.chance(0.02),
    isCountedFromTheEnd: false,
  };
}

/** Bursts of a few minutes with days of silence between them; the last message at `end`. */
function schedule(random: Random, { times }: Chat, end: number): void {
  let at = end;
  for (let index = times.length - 1; index >= 0; index -= 1) {
    times[index] = Math.floor(at);
    at -= 1 + (random.chance(0.85) ? random.next() * 9 * MINUTE : random.next() ** 3 * 5 * DAY);
  }
}

function languageOf(random: Random): Language {
  let rest = random.below(100);
  for (const language of languages) {
    if (rest < language.share) return language;
    rest -= language.share;
  }
  throw new Error('the shares of the languages do not add up to 100');
}

/** What is written in one message of a chat. */
export function sentence(random: Random, { language, name }: Chat, isTheirs: boolean): string {
  const template = random.pick(isTheirs ? language.customer : language.shop);
  return template.replace(/\{(\w+)\}/g, (_all, slot: string) => {
    if (slot === 'number') return String(1 + random.below(40));
    if (slot === 'name') return name.slice(0, name.indexOf(' '));
    return random.pick(language.words[slot as keyof Language['words']]);
  });
}
