import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { MOST_SAVED_NAME_CHARACTERS, type SavedReply } from '../../../shared/model/saved-reply.ts';
import { REPLY_VARIABLES, VARIABLE_NAMES } from '../../../shared/reply-variables.ts';
import { keepSavedReply, nameFor } from '../../bridge/saved-replies.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './SavedReplies.module.css';

interface ReplyEditorProps {
  /** Null: a new one. */
  reply: SavedReply | null;
  onClose(): void;
}

/** Writes a saved reply: what it is called, its words, and what is filled in for each person. */
export function ReplyEditor({ reply, onClose }: ReplyEditorProps) {
  const { t, language } = useWords();
  const noteId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [name, setName] = useState(reply?.name ?? '');
  const [words, setWords] = useState(reply?.words ?? '');
  const canSave = words.trim() !== '';

  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!canSave) return;
    const input = { id: reply?.id ?? null, usedAt: reply?.usedAt ?? null };
    if (await keepSavedReply({ ...input, name: name.trim() || nameFor(words), words: words.trim() }))
      onClose();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  }
  function putVariable(text: string): void {
    const { selectionStart = words.length, selectionEnd = words.length } = field.current ?? {};
    setWords(words.slice(0, selectionStart) + text + words.slice(selectionEnd));
    // The field has the new text by then, and before the next key, which would stand on its wrong side.
    queueMicrotask(() => {
      field.current?.focus();
      field.current?.setSelectionRange(selectionStart + text.length, selectionStart + text.length);
    });
  }

  return (
    <form className={styles.editor} onSubmit={(event) => void onSubmit(event)} onKeyDown={onKeyDown}>
      <input
        className={styles.field}
        aria-label={t('saved.called')}
        placeholder={t('saved.called-example')}
        value={name}
        maxLength={MOST_SAVED_NAME_CHARACTERS}
        onChange={(event) => setName(event.target.value)}
      />
      <textarea
        ref={field}
        // Opened to write in it.
        // biome-ignore lint/a11y/noAutofocus: the owner pressed a button that says so
        autoFocus
        className={styles.field}
        aria-label={t('saved.words')}
        aria-describedby={noteId}
        placeholder={t('saved.words-example')}
        dir="auto"
        spellCheck
        rows={4}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <p id={noteId} className={styles.note}>
        {t('saved.variables')}
      </p>
      <div className={styles.variables}>
        {REPLY_VARIABLES.map((variable) => {
          const text = `{${VARIABLE_NAMES[variable][language]}}`;
          return (
            <button
              key={variable}
              type="button"
              className={styles.variable}
              // The field keeps the focus, so that no key is lost that is pressed right after.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => putVariable(text)}
            >
              {text}
            </button>
          );
        })}
      </div>
      <div className={styles.buttons}>
        <Button size="small" look="quiet" onClick={onClose}>
          {t('saved.cancel')}
        </Button>
        <Button size="small" type="submit" disabled={!canSave}>
          {t('saved.save')}
        </Button>
      </div>
    </form>
  );
}
