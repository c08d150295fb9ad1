import { harmlessLine } from '../../../shared/harmless-text.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { faceAddress } from '../../bridge/media.ts';
import { focusList, focusNext, usePlace } from '../../place/place.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Face } from '../../ui/Face.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { initials, personName, shopName } from '../../words/person-name.ts';
import { useWords } from '../../words/use-words.ts';
import { useShop } from '../accounts/index.ts';
import { ContactButton } from '../contact/index.ts';
import { ThreadActions } from '../triage/index.ts';
import styles from './ThreadHead.module.css';

interface ThreadHeadProps {
  conversation: Conversation;
}

export function ThreadHead({ conversation }: ThreadHeadProps) {
  const { person, accountId } = conversation;
  const { t } = useWords();
  const shop = useShop(accountId);
  const backToList = usePlace((state) => state.backToList);
  const name = personName(person, t);
  return (
    <header className={styles.head}>
      <IconButton
        label={t('thread.back')}
        className={styles.back}
        onClick={() => {
          backToList();
          focusNext(focusList);
        }}
      >
        <Icon name="left" />
      </IconButton>
      <Face tintOf={person.id} letters={initials(person)} picture={faceAddress(person)} size="small" />
      <div className={styles.who}>
        <h2 dir="auto">{name}</h2>
        <p>
          {person.username && person.name && (
            <span className={styles.handle}>@{harmlessLine(person.username)}</span>
          )}
          {shop && (
            <span className={styles.shop} data-shop={shop.colour}>
              {shopName(shop)}
            </span>
          )}
        </p>
      </div>
      <ThreadActions conversation={conversation} />
      <ContactButton />
    </header>
  );
}
