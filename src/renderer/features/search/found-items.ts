import type { FoundPerson, SearchHit } from '../../../shared/model/search.ts';

/** What can be chosen, in the order in which it stands. */
export type FoundItem =
  | { kind: 'person'; key: string; found: FoundPerson }
  | {
      kind: 'hit';
      key: string;
      hit: SearchHit;
      /** Follows a hit in the same chat, whose head already says who it is. */
      joins: boolean;
    };

/** As many as main answers in one page: within them a chat stands together, so what comes later moves nothing. */
const PAGE = 20;

/** People first; then the hits, those of one chat together, the chat with the newest on top. */
export function foundItems(people: readonly FoundPerson[], hits: readonly SearchHit[]): FoundItem[] {
  const items: FoundItem[] = people.map((found) => ({
    kind: 'person',
    key: `person-${found.person.id}`,
    found,
  }));
  let last: number | null = null;
  for (let from = 0; from < hits.length; from += PAGE) {
    for (const hit of together(hits.slice(from, from + PAGE), last)) {
      items.push({ kind: 'hit', key: `hit-${hit.key}`, hit, joins: hit.conversationId === last });
      last = hit.conversationId;
    }
  }
  return items;
}

/** The chat that the page before ended with goes on first. */
function together(hits: readonly SearchHit[], goesOn: number | null): SearchHit[] {
  const byChat = new Map<number | null, SearchHit[]>([[goesOn, []]]);
  for (const hit of hits) {
    const ofChat = byChat.get(hit.conversationId);
    if (ofChat) ofChat.push(hit);
    else byChat.set(hit.conversationId, [hit]);
  }
  return [...byChat.values()].flat();
}
