import type { ConversationId } from '../../../shared/model/ids.ts';
import { useComposerMode, writeAnswers, writeNotes } from '../../place/composer-mode.ts';
import { focusComposer, focusNext } from '../../place/place.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './NoteBox.module.css';

/** Turns the composer to paper, and back. */
export function NoteTool({ conversationId }: { conversationId: ConversationId }) {
  const { t } = useWords();
  const isNote = useComposerMode((state) => state.notesIn.has(conversationId));
  return (
    <IconButton
      label={t('note.write')}
      className={styles.tool}
      aria-pressed={isNote}
      aria-keyshortcuts="N"
      onClick={() => {
        if (isNote) writeAnswers(conversationId);
        else writeNotes(conversationId);
        focusNext(focusComposer);
      }}
    >
      <Icon name="note" />
    </IconButton>
  );
}
