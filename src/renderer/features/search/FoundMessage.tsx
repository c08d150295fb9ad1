import type { Account } from '../../../shared/model/account.ts';
import type { SearchHit } from '../../../shared/model/search.ts';
import { faceAddress } from '../../bridge/media.ts';
import { Face } from '../../ui/Face.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { attachmentIcons, attachmentWords } from '../../words/attachment-words.ts';
import { initials, personName, shopName } from '../../words/person-name.ts';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.ts';
import { orderNumber, STATUS_NAMES } from '../orders/index.ts';
import styles from './Found.module.css';
import { Marked } from './Marked.tsx';

interface FoundMessageProps {
  hit: SearchHit;
  /** Stands below another of the same chat, which says whose it is. */
  joins: boolean;
  shop: Account | undefined;
}

/** A message, note or order that holds the words: who, where, when, and the words with what is around them. */
export function FoundMessage({ hit, joins, shop }: FoundMessageProps) {
  const { t, times } = useWords();
  const now = useNow();
  const { person, excerpt, attachment, direction, sentAt, noteId, order } = hit;
  const isMessage = noteId === null && order === null;
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
        {order && (
          <span className={styles.lead}>
            <Icon name="box" size={13} /> {t('order.title', { number: orderNumber(order.number) })},{' '}
            {t(STATUS_NAMES[order.status])}:{' '}
          </span>
        )}
        {noteId !== null && (
          <span className={styles.lead}>
            <Icon name="note" size={13} /> {t('search.note')}{' '}
          </span>
        )}
        {isMessage && direction === 'out' && <span className={styles.lead}>{t('search.you')} </span>}
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
