import { type KeyboardEvent, useRef, useState } from 'react';
import { MOST_NOTE_CHARACTERS, type Note } from '../../../shared/model/note.ts';
import { changeNote } from '../../bridge/contacts.ts';
import { useFocusBack } from '../../place/focus-back.ts';
import { showToast } from '../../place/toasts.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.ts';
import { dropNote } from './drop-note.ts';
import styles from './paper.module.css';

interface NotePaperProps {
  note: Note;
  place: 'thread' | 'panel';
  /** Somebody asked to be brought here. */
  isRinged?: boolean;
}

/** One note, to read, to change where it stands, to take away. */
export function NotePaper({ note, place, isRinged }: NotePaperProps) {
  const { t, times } = useWords();
  const now = useNow();
  const [isEditing, setEditing] = useState(false);
  const name = t('note.name', { when: times.full(note.createdAt) });
  return (
    <div className={styles.paper} data-in={place} data-ringed={isRinged} role="note" aria-label={name}>
      {place === 'thread' && (
        <p className={styles.head}>
          <Icon name="lock" size={12} />
          {t('note.only-you')}
        </p>
      )}
      {isEditing ? (
        <NoteEditor note={note} onEnd={() => setEditing(false)} />
      ) : (
        <>
          <p className={styles.text} dir="auto">
            {note.text}
          </p>
          {place === 'panel' && (
            <small className={styles.when}>
              {times.date(note.createdAt, now)}
              {note.editedAt !== null && ` · ${t('message.edited')}`}
            </small>
          )}
          <div className={styles.tools}>
            <IconButton
              id={`edit-note-${place}-${note.id}`}
              label={t('note.edit')}
              onClick={() => setEditing(true)}
            >
              <Icon name="pencil" size={14} />
            </IconButton>
            <IconButton label={t('note.remove')} onClick={() => void dropNote(note)}>
              <Icon name="trash" size={14} />
            </IconButton>
          </div>
        </>
      )}
    </div>
  );
}

function NoteEditor({ note, onEnd }: { note: Note; onEnd(): void }) {
  const { t } = useWords();
  const editor = useRef<HTMLDivElement>(null);
  useFocusBack(editor);
  const [text, setText] = useState(note.text);
  const words = text.trim();

  async function save(): Promise<void> {
    if (words === '') return;
    if (await changeNote(note.id, words)) onEnd();
    else showToast('triage.failed-toast');
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onEnd();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    }
  }
  return (
    <div ref={editor} className={styles.editor}>
      <textarea
        className={styles.edit}
        aria-label={t('note.edit')}
        dir="auto"
        spellCheck
        rows={1}
        maxLength={MOST_NOTE_CHARACTERS}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: it was opened to be written in
        autoFocus
        onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.row}>
        <Button size="small" look="quiet" onClick={onEnd}>
          {t('contact.cancel')}
        </Button>
        <Button size="small" disabled={words === ''} onClick={() => void save()}>
          {t('note.save')}
        </Button>
      </div>
    </div>
  );
}
