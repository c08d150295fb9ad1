import { useEffect, useId, useRef } from 'react';
import { call } from '../../bridge/api.ts';
import { closingWasAnswered, useCloseQuestion } from '../../place/close-question.ts';
import { Bell } from '../../ui/Bell.tsx';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './CloseSheet.module.css';

/** Says once what closing the window does, and lets the owner have it otherwise. Esc: not now, and nothing closes. */
export function CloseSheet() {
  const question = useCloseQuestion((state) => state.question);
  return question && <OpenSheet hasTray={question.hasTray} />;
}

interface OpenSheetProps {
  hasTray: boolean;
}

function OpenSheet({ hasTray }: OpenSheetProps) {
  const { t } = useWords();
  const titleId = useId();
  const textId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // By itself the first button would have it, and Enter would quit.
    keep.current?.focus();
  }, []);

  function answer(closeTo: 'tray' | 'quit'): void {
    closingWasAnswered();
    void call('window.close-to', { closeTo });
  }

  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-labelledby={titleId}
      aria-describedby={textId}
      onClose={closingWasAnswered}
    >
      <Bell />
      <h2 id={titleId}>{t('close.title')}</h2>
      <div id={textId}>
        <p>{t(hasTray ? 'close.to-tray' : 'close.to-task-bar')}</p>
        <p className={styles.note}>{t('close.changeable')}</p>
      </div>
      <footer className={styles.foot}>
        <Button onClick={() => answer('quit')}>{t('close.quit')}</Button>
        <Button ref={keep} look="go" onClick={() => answer('tray')}>
          {t('close.keep')}
        </Button>
      </footer>
    </dialog>
  );
}
