import type { Conversation } from '../../../shared/model/conversation.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { useWords } from '../../words/use-words.ts';
import { act } from './act.ts';
import { SheetButton } from './SheetButton.tsx';
import styles from './ThreadActions.module.css';

interface ThreadActionsProps {
  conversation: Conversation;
}

/** What can be done with the open chat besides answering. */
export function ThreadActions({ conversation: { id, isDone } }: ThreadActionsProps) {
  const { t } = useWords();
  return (
    <div className={styles.actions}>
      <SheetButton kind="labels" at="thread" />
      <SheetButton kind="snooze" at="thread" />
      <Button
        aria-keyshortcuts="E"
        aria-label={t(isDone ? 'triage.reopen' : 'triage.done')}
        onClick={() => void act({ type: isDone ? 'reopen' : 'done' }, { ids: [id] })}
      >
        <Icon name={isDone ? 'undo' : 'check'} size={14} />
        <span className={styles.word}>{t(isDone ? 'triage.reopen' : 'triage.done')}</span>
        <Keys caps={['E']} />
      </Button>
    </div>
  );
}
