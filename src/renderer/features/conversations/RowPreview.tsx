import type { Conversation } from '../../../shared/model/conversation.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { previewWords } from './preview-words.ts';
import styles from './RowPreview.module.css';

interface RowPreviewProps {
  id: string;
  conversation: Conversation;
}

export function RowPreview({ id, conversation }: RowPreviewProps) {
  const { t } = useWords();
  const { icon, lead, look, text } = previewWords(conversation, t);
  return (
    <span id={id} className={styles.preview} data-unread={conversation.unread > 0}>
      {(icon !== null || lead !== null) && (
        <span className={styles.lead} data-look={look}>
          {icon !== null && <Icon name={icon} size={14} />}
          {lead}
        </span>
      )}
      {lead !== null && ' '}
      {/* The words run their own way, while the lead stays where the interface begins. */}
      <bdi className={styles.text} dir="auto">
        {text}
      </bdi>
    </span>
  );
}
