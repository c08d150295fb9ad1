import { type KeyboardEvent, useEffect } from 'react';
import type { ConversationId } from '../../../shared/model/ids.ts';
import { MOST_NOTE_CHARACTERS } from '../../../shared/model/note.ts';
import { addNote } from '../../bridge/contacts.ts';
import {
  clearNoteDraft,
  saveAllNoteDrafts,
  saveNoteDraft,
  useNoteDrafts,
  writeNoteDraft,
} from '../../bridge/note-drafts.ts';
import { useContacts } from '../../caches/contact-cache.ts';
import { writeAnswers } from '../../place/composer-mode.ts';
import { COMPOSER_ID, focusComposer, focusNext } from '../../place/place.ts';
import { showToast } from '../../place/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './NoteBox.module.css';
import { NoteTool } from './NoteTool.tsx';

interface NoteBoxProps {
  conversationId: ConversationId;
  /** Whether this key saves: the one that sends answers. */
  isSaveKey(event: globalThis.KeyboardEvent): boolean;
}

/** Stands in the composer's place while a note is written. It has no way to send anything. */
export function NoteBox({ conversationId, isSaveKey }: NoteBoxProps) {
  const { t } = useWords();
  const stored = useContacts((state) => state.contacts.get(conversationId)?.noteDraft) ?? '';
  const text = useNoteDrafts((state) => state.texts.get(conversationId)) ?? stored;
  const words = text.trim();

  useEffect(() => {
    window.addEventListener('pagehide', saveAllNoteDrafts);
    return () => {
      window.removeEventListener('pagehide', saveAllNoteDrafts);
      saveNoteDraft(conversationId);
    };
  }, [conversationId]);

  async function save(): Promise<void> {
    if (words === '') return;
    clearNoteDraft(conversationId);
    if (await addNote(conversationId, words)) return;
    const newer = useNoteDrafts.getState().texts.get(conversationId) ?? '';
    writeNoteDraft(conversationId, newer === '' ? words : `${words}\n${newer}`);
    showToast('triage.failed-toast');
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      writeAnswers(conversationId);
      focusNext(focusComposer);
    } else if (isSaveKey(event.nativeEvent)) {
      event.preventDefault();
      void save();
    }
  }

  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className={styles.head}>
        <Icon name="lock" size={12} />
        {t('note.only-you')}
      </p>
      <textarea
        id={COMPOSER_ID}
        className={styles.text}
        aria-label={t('note.field')}
        placeholder={t('note.placeholder')}
        dir="auto"
        spellCheck
        rows={1}
        maxLength={MOST_NOTE_CHARACTERS}
        value={text}
        onChange={(event) => writeNoteDraft(conversationId, event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.bar}>
        <NoteTool conversationId={conversationId} />
        <Button type="submit" disabled={words === ''}>
          {t('note.save')}
        </Button>
      </div>
    </form>
  );
}
