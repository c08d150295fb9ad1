import type { Account } from '../../../shared/model/account.ts';
import type { SearchHit } from '../../../shared/model/search.ts';
import { faceAddress } from '../../bridge/media.ts';
import { Face } from '../../ui/Face.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { attachmentIcons, attachmentWords } from '../../words/attachment-words.ts';
import { initials, personName, shopName } from '../../words/person-name.ts';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './Found.module.css';
import { Marked } from './Marked.tsx';

interface FoundMessageProps {
  hit: SearchHit;
  /** Stands below another of the same chat, which says whose it is. */
  joins: boolean;
  shop: Account | undefined;
}

/** A message that holds the words: who, where, when, and the words with what is around them. */
export function FoundMessage({ hit, joins, shop }: FoundMessageProps) {
  const { t, times } = useWords();
  const now = useNow();
  const { person, excerpt, attachment, direction, sentAt, noteId } = hit;
  const isNote = noteId !== null;
  const name = personName(person, t);
  return (
    <>
      {joins ? (
        <span className={styles.gap} />
      ) : (
        <Face tintOf={person.id} letters={initials(person)} picture={faceAddress(person)} size="small" />
      )}
      <div className={styles.line}>
        <b className={joins ? 'visually-hidden' : undefined} dir="auto">
          {name}
        </b>
        {!joins && shop && <small>{shopName(shop)}</small>}
        <time title={times.full(sentAt)}>{times.age(sentAt, now)}</time>
      </div>
      <p className={styles.words} dir="auto">
        {isNote && (
          <span className={styles.lead}>
            <Icon name="note" size={13} /> {t('search.note')}{' '}
          </span>
        )}
        {!isNote && direction === 'out' && <span className={styles.lead}>{t('search.you')} </span>}
        {attachment !== null && (
          <span className={styles.lead} title={t(attachmentWords(attachment, direction))}>
            <Icon name={attachmentIcons[attachment]} size={13} />
          </span>
        )}
        {excerpt ? (
          <Marked text={excerpt.text} marks={excerpt.marks} />
        ) : (
          attachment !== null && t(attachmentWords(attachment, direction))
        )}
      </p>
    </>
  );
}
