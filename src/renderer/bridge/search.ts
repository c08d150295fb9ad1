import type { AccountId } from '../../shared/model/ids.ts';
import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { FoundPerson, SearchFilter, SearchHit } from '../../shared/model/search.ts';
import { noResults, useSearchResults } from '../caches/search-cache.ts';
import { call } from './api.ts';

const PAGE = 20;

/** Raised by each question: an answer to an older one is dropped. */
let question = 0;
/** What is asked next: of all that is typed while main looks, only the last. */
let wanted: { text: string; filter: SearchFilter } | null = null;
let isAsking = false;

/** Searches at once, letter by letter, one question at a time; the results of before stay until the answer is here. */
export function searchFor(text: string, filter: SearchFilter): void {
  question += 1;
  wanted = { text, filter };
  if (!isAsking) void askWanted();
}

async function askWanted(): Promise<void> {
  isAsking = true;
  while (wanted !== null) {
    const { text, filter } = wanted;
    wanted = null;
    await ask(text, filter, question);
  }
  isAsking = false;
}

/** Lets go of the results, and of answers that are on their way. */
export function forgetSearch(): void {
  question += 1;
  wanted = null;
  useSearchResults.setState(noResults, true);
}

async function ask(text: string, filter: SearchFilter, asked: number): Promise<void> {
  const answer = await call('search.page', { text, filter, before: null, limit: PAGE });
  if (asked !== question) return;
  if (!answer.ok) {
    useSearchResults.setState({ ...noResults, phase: 'failed', problem: answer.error, text }, true);
    return;
  }
  useSearchResults.setState({ ...noResults, ...answer.value, phase: 'ready', text }, true);
}

/** The next page, when the reader comes near the end. */
export async function searchFurther(text: string, filter: SearchFilter): Promise<void> {
  const { next: before, isLoadingMore } = useSearchResults.getState();
  if (before === null || isLoadingMore) return;
  const asked = question;
  useSearchResults.setState({ isLoadingMore: true });
  const answer = await call('search.page', { text, filter, before, limit: PAGE });
  if (asked !== question) return;
  useSearchResults.setState(({ hits }) => {
    // A page that failed is asked for again by the next scroll.
    if (!answer.ok) return { isLoadingMore: false };
    const known = new Set(hits.map(nameOf));
    const more = answer.value.hits.filter((hit) => !known.has(nameOf(hit)));
    return { hits: [...hits, ...more], next: answer.value.next, isLoadingMore: false };
  });
}

/** People by name, from everything that is stored and not only from what is loaded. */
export async function findPeople(text: string, accountId: AccountId | null): Promise<readonly FoundPerson[]> {
  const answer = await call('search.people', { text, accountId, limit: 8 });
  // The palette goes on without its people.
  return answer.ok ? answer.value : [];
}

/** What was taken back meanwhile shall not stand in the results either. */
export function dropTakenBack(changes: readonly InboxChange[]): void {
  const gone = new Set(
    changes.flatMap(({ messages, removedMessages }) => [
      ...removedMessages,
      ...messages.filter(({ isUnsent }) => isUnsent).map(({ id }) => id),
    ]),
  );
  if (gone.size === 0) return;
  useSearchResults.setState(({ hits }) => ({
    hits: hits.filter(
      ({ messageId, noteId }) => noteId !== null || messageId === null || !gone.has(messageId),
    ),
  }));
}

/** A message is found once, though several of its files may hold the words. */
function nameOf({ key, messageId, noteId, order }: SearchHit): string {
  return noteId === null && order === null ? `message:${messageId}` : `own:${key}`;
}
