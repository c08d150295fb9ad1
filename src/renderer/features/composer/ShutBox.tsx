import type { Conversation } from '../../../shared/model/conversation.ts';
import { openChatAtInstagram } from '../../bridge/instagram.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { firstName } from '../../words/person-name.ts';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.ts';
import type { useDeadline } from '../conversations/index.ts';
import { NoteTool } from '../notes/index.ts';
import styles from './ShutBox.module.css';

interface ShutBoxProps {
  deadline: ReturnType<typeof useDeadline>;
  conversation: Conversation;
}

/** Writing here would lead nowhere: since when, why, and where it still works. */
export function ShutBox({ deadline: { tone, at, clock }, conversation: { id, person } }: ShutBoxProps) {
  const { t, times } = useWords();
  const now = useNow();
  const name = firstName(person, t);
  return (
    <div className={styles.box}>
      <Icon name="lock" size={18} />
      <p>
        {tone === 'closed' && at !== null ? (
          <>
            <b>{t('shut.title', { date: times.date(at, now), time: clock })}</b>
            {t('shut.text', { name })}
          </>
        ) : (
          <>
            <b>{t('shut.never-title', { name })}</b>
            {t('shut.never-text')}
          </>
        )}
      </p>
      <NoteTool conversationId={id} />
      {person.username !== null && (
        <Button onClick={() => openChatAtInstagram(person)}>
          <Icon name="phone" />
          {t('shut.phone')}
        </Button>
      )}
    </div>
  );
}
