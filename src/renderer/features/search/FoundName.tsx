import type { Account } from '../../../shared/model/account.ts';
import type { FoundPerson } from '../../../shared/model/search.ts';
import { foundRanges } from '../../../shared/search/found-ranges.ts';
import { searchWish } from '../../../shared/search/search-wish.ts';
import { faceAddress } from '../../bridge/media.ts';
import { useSearchResults } from '../../caches/search-cache.ts';
import { Face } from '../../ui/Face.tsx';
import { initials, personName, shopName } from '../../words/person-name.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './Found.module.css';
import { Marked } from './Marked.tsx';

interface FoundNameProps {
  found: FoundPerson;
  shop: Account | undefined;
}

/** Somebody whose name was typed. */
export function FoundName({ found, shop }: FoundNameProps) {
  const { t } = useWords();
  const typed = useSearchResults((state) => state.text);
  const { person } = found;
  const name = personName(person, t);
  // Of a name the beginning of each word is enough, so each is marked by itself.
  const wish = searchWish(typed).map((word) => ({ ...word, isPrefix: true }));
  const marksIn = (text: string) => wish.flatMap((word) => foundRanges(text, [word]) ?? []);
  const handle = person.username && person.name ? `@${person.username}` : null;
  return (
    <>
      <Face tintOf={person.id} letters={initials(person)} picture={faceAddress(person)} size="small" />
      <div className={styles.line}>
        <b dir="auto">
          <Marked text={name} marks={marksIn(name)} />
        </b>
        {shop && <small>{shopName(shop)}</small>}
      </div>
      <p className={styles.words}>
        {handle === null ? t('search.open-chat') : <Marked text={handle} marks={marksIn(handle)} />}
      </p>
    </>
  );
}
