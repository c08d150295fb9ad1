import type { Conversation } from '../../../shared/model/conversation.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { Dot } from '../../ui/Dot.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { act, LabelPopover } from '../triage/index.ts';
import styles from './ContactPanel.module.css';

/** The labels of the chat: one press takes one away, the last adds more. */
export function LabelTags({ conversation: { id, labels } }: { conversation: Conversation }) {
  const { t } = useWords();
  const known = useInbox((state) => state.labels);
  return (
    <div className={styles.tags}>
      {known
        .filter((label) => labels.includes(label.id))
        .map((label) => (
          <span key={label.id} className={styles.tag}>
            <Dot colour={label.colour} />
            <span dir="auto">{label.name}</span>
            <button
              type="button"
              aria-label={t('contact.drop-label', { name: label.name })}
              onClick={() => void act({ type: 'label', labelId: label.id, isOn: false }, { ids: [id] })}
            >
              <Icon name="x" size={12} />
            </button>
          </span>
        ))}
      <LabelPopover conversationId={id}>
        <button type="button" className={styles.add} aria-label={t('contact.add-label')}>
          <Icon name="plus" size={12} />
          {t('contact.add')}
        </button>
      </LabelPopover>
    </div>
  );
}
