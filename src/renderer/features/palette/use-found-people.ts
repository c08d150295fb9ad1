import { useEffect, useState } from 'react';
import type { FoundPerson } from '../../../shared/model/search.ts';
import { findPeople } from '../../bridge/search.ts';

const NOBODY: readonly FoundPerson[] = [];

/** Everybody who is stored and has a name that begins so; those of before stay until the answer is here. */
export function useFoundPeople(text: string): readonly FoundPerson[] {
  const wish = text.trim();
  const [people, setPeople] = useState(NOBODY);
  useEffect(() => {
    if (wish === '') return;
    let isStale = false;
    void findPeople(wish, null).then((found) => {
      if (!isStale) setPeople(found);
    });
    return () => {
      isStale = true;
    };
  }, [wish]);
  return wish === '' ? NOBODY : people;
}
