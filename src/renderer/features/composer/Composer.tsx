import type { Conversation } from '../../../shared/model/conversation.ts';
import { useDeadline } from '../conversations/index.ts';
import styles from './Composer.module.css';
import { ReplyClock } from './ReplyClock.tsx';
import { SeenLine } from './SeenLine.tsx';
import { ShutBox } from './ShutBox.tsx';
import { WritingBox } from './WritingBox.tsx';

interface ComposerProps {
  conversation: Conversation;
}

/** Where the answer is written: until when, and the box for it, or why there is none. */
export function Composer({ conversation }: ComposerProps) {
  const deadline = useDeadline(conversation);
  const isShut = deadline.tone === 'closed' || deadline.tone === 'none';
  return (
    <div className={styles.place}>
      <div className={styles.above}>
        <ReplyClock deadline={deadline} />
        {!isShut && <SeenLine conversation={conversation} />}
      </div>
      {isShut ? (
        <ShutBox deadline={deadline} person={conversation.person} />
      ) : (
        <WritingBox conversation={conversation} />
      )}
    </div>
  );
}
