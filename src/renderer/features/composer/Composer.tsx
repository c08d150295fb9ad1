import type { Conversation } from '../../../shared/model/conversation.ts';
import { useApp } from '../../caches/app-cache.ts';
import { useComposerMode } from '../../place/composer-mode.ts';
import { useDeadline } from '../conversations/index.ts';
import { NoteBox } from '../notes/index.ts';
import styles from './Composer.module.css';
import { ReplyClock } from './ReplyClock.tsx';
import { SeenLine } from './SeenLine.tsx';
import { ShutBox } from './ShutBox.tsx';
import { isSendKey } from './send-key.ts';
import { WritingBox } from './WritingBox.tsx';

interface ComposerProps {
  conversation: Conversation;
}

/** Where the answer is written: until when, and the box for it, or why there is none. Or a note about it. */
export function Composer({ conversation }: ComposerProps) {
  const deadline = useDeadline(conversation);
  const isNote = useComposerMode((state) => state.notesIn.has(conversation.id));
  const sendWith = useApp((state) => state.settings.sendWith);
  const isMac = useApp((state) => state.platform === 'mac');
  const isShut = deadline.tone === 'closed' || deadline.tone === 'none';
  return (
    <div className={styles.place} data-part>
      <div className={styles.above}>
        <ReplyClock deadline={deadline} />
        {!isShut && !isNote && <SeenLine conversation={conversation} />}
      </div>
      {isNote ? (
        <NoteBox conversationId={conversation.id} isSaveKey={(event) => isSendKey(event, sendWith, isMac)} />
      ) : isShut ? (
        <ShutBox deadline={deadline} conversation={conversation} />
      ) : (
        <WritingBox conversation={conversation} />
      )}
    </div>
  );
}
