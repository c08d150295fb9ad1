import type { ListFilter } from '../../shared/model/conversation.ts';
import type { ConversationId, MessageId } from '../../shared/model/ids.ts';
import { useApp } from '../caches/app-cache.ts';
import { useInbox } from '../caches/inbox-cache.ts';
import { placeFilter, usePlace } from './place.ts';

/** Only numbers that mean something in this window's own database: no names, no words. */
interface Kept extends ListFilter {
  isPractice: boolean;
  isBoard: boolean;
  conversationId: ConversationId | null;
  /** The message that was read last, where the thread was not at its end. */
  readingAt: MessageId | null;
}

const VIEWS: readonly string[] = ['needs-reply', 'waiting', 'snoozed', 'done', 'all', 'outbox'];

/** What an older or newer Shopbell kept may have another form: then there is no place. */
function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { view, ...rest } = value as Record<string, unknown>;
  const ids = ['accountId', 'labelId', 'conversationId', 'readingAt'];
  return (
    VIEWS.includes(String(view)) &&
    ids.every((name) => rest[name] === null || Number.isSafeInteger(rest[name])) &&
    typeof rest.isPractice === 'boolean' &&
    typeof rest.isBoard === 'boolean'
  );
}

const KEY = 'place';
const SOON_MS = 300;

let readingAt: { conversationId: ConversationId; messageId: MessageId } | null = null;
let isTold = false;

/** Goes back to where the last window was, before anything is asked for; answers the message to go to. */
export function restorePlace(): { conversationId: ConversationId; messageId: MessageId } | null {
  const kept = read();
  if (!kept) return null;
  const { conversationId, isBoard, view, accountId, labelId } = kept;
  usePlace.setState({ view, accountId, labelId, conversationId, board: isBoard ? 'shown' : null });
  if (conversationId === null || kept.readingAt === null) return null;
  readingAt = { conversationId, messageId: kept.readingAt };
  return readingAt;
}

/** Keeps it from now on. Answers what ends that. */
export function rememberPlace(): () => void {
  const write = soon(writeNow);
  const stops = [usePlace.subscribe(write), useApp.subscribe(forgetForeign)];
  window.addEventListener('pagehide', writeNow);
  tellReading = write;
  return () => {
    for (const stop of stops) stop();
    window.removeEventListener('pagehide', writeNow);
  };
}

let tellReading = () => {};

/** Null: the thread is at its end, where every chat opens by itself. */
export function noteReading(conversationId: ConversationId, messageId: MessageId | null): void {
  readingAt = messageId === null ? null : { conversationId, messageId };
  tellReading();
}

/** The practice shop has a database of its own, and a copy that was put back may know less: such a place is nowhere. */
function forgetForeign(): void {
  const { phase, isPractice } = useApp.getState();
  if (isTold || phase !== 'ready') return;
  isTold = true;
  const kept = read();
  const { accounts, labels } = useInbox.getState();
  const { accountId, labelId } = usePlace.getState();
  const isKnown =
    (accountId === null || accounts.some(({ id }) => id === accountId)) &&
    (labelId === null || labels.some(({ id }) => id === labelId));
  if (!kept || (kept.isPractice === isPractice && isKnown)) return;
  usePlace.setState({
    view: 'needs-reply',
    accountId: null,
    labelId: null,
    conversationId: null,
    board: null,
  });
}

function writeNow(): void {
  const { phase, isPractice } = useApp.getState();
  if (phase !== 'ready') return;
  const place = usePlace.getState();
  // A search is left with the window; what was open before it is the place.
  const { conversationId, board } = place.before ?? place;
  const kept: Kept = {
    isPractice,
    ...placeFilter(place),
    isBoard: board === 'shown',
    conversationId,
    readingAt: readingAt?.conversationId === conversationId ? readingAt.messageId : null,
  };
  try {
    // The practice shop begins anew with each start: what is kept of it lasts as long as this window.
    if (!isPractice) sessionStorage.removeItem(KEY);
    (isPractice ? sessionStorage : localStorage).setItem(KEY, JSON.stringify(kept));
  } catch (error) {
    // A full or forbidden store costs the place at the next start and nothing else.
    console.warn('the place could not be kept', error);
  }
}

function read(): Kept | null {
  try {
    const ofWindow = sessionStorage.getItem(KEY);
    const value: unknown = JSON.parse(ofWindow ?? localStorage.getItem(KEY) ?? 'null');
    if (!isKept(value)) return null;
    return ofWindow === null && value.isPractice ? null : value;
  } catch (error) {
    console.warn('the place could not be read', error);
    return null;
  }
}

function soon(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, SOON_MS);
  };
}
