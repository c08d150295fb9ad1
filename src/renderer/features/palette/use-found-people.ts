import { useEffect, useState } from 'react';
import type { FoundPerson } from '../../../shared/model/search.ts';
import { findPeople } from '../../bridge/search.ts';
import { rank } from './rank.ts';

const NOBODY: readonly FoundPerson[] = [];

/**
 * Everybody who is stored and has a name that begins so. Until the answer is here those of before stay whom the letters
 * still fit: Enter must not lead to somebody else.
 */
export function useFoundPeople(text: string): readonly FoundPerson[] {
  const wish = text.trim();
  const [found, setFound] = useState({ wish: '', people: NOBODY });
  useEffect(() => {
    if (wish === '') return;
    let isStale = false;
    void findPeople(wish, null).then((people) => {
      if (!isStale) setFound({ wish, people });
    });
    return () => {
      isStale = true;
    };
  }, [wish]);
  if (wish === '') return NOBODY;
  return found.wish === wish ? found.people : found.people.filter((one) => isNamed(one, wish));
}

function isNamed({ person: { name, username } }: FoundPerson, wish: string): boolean {
  return rank(name ?? '', wish) > 0 || rank(username ?? '', wish) > 0;
}
