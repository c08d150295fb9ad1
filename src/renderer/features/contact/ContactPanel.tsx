import type { KeyboardEvent } from 'react';
import { useInbox } from '../../caches/inbox-cache.ts';
import { CONTACT_ID, showContact, useContactPanel } from '../../place/contact-panel.ts';
import { beginOrder } from '../../place/order-draft.ts';
import { usePlace } from '../../place/place.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { personName } from '../../words/person-name.ts';
import { useWords } from '../../words/use-words.ts';
import { beginNote, NotePaper } from '../notes/index.ts';
import { Orders } from '../orders/index.ts';
import { Block } from './Block.tsx';
import styles from './ContactPanel.module.css';
import { LabelTags } from './LabelTags.tsx';
import { Profile } from './Profile.tsx';
import { SharedMedia } from './SharedMedia.tsx';
import { useContact } from './use-contact.ts';

/** Everything known here about the person of the open chat, and what the owner has written down about them. */
export function ContactPanel() {
  const { t } = useWords();
  const { isDrawer } = useContactPanel();
  const conversationId = usePlace((state) => state.conversationId);
  const conversation = useInbox(({ conversations }) =>
    conversationId === null ? undefined : conversations.get(conversationId),
  );
  const contact = useContact(conversation);
  if (!conversation) return null;
  const name = personName(conversation.person, t);

  function onKeyDown(event: KeyboardEvent): void {
    if (!isDrawer || event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    showContact(false);
  }
  return (
    <section
      id={CONTACT_ID}
      className={styles.panel}
      aria-label={t('contact.about', { name })}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {isDrawer && (
        <IconButton label={t('contact.close')} className={styles.close} onClick={() => showContact(false)}>
          <Icon name="x" />
        </IconButton>
      )}
      <Profile conversation={conversation} contact={contact} />
      <Block name={t('labels.name')}>
        <LabelTags conversation={conversation} />
      </Block>
      <Block name={t('notes.name')} addName={t('note.add')} onAdd={beginNote}>
        {contact?.notes.toReversed().map((note) => (
          <NotePaper key={note.id} note={note} place="panel" />
        ))}
      </Block>
      <Block name={t('orders.name')} addName={t('order.add')} onAdd={() => beginOrder(conversation.id)}>
        {contact && <Orders contact={contact} />}
      </Block>
      <SharedMedia conversation={conversation} />
    </section>
  );
}
