import { useEffect, useId, useRef, useState } from 'react';
import type { AppErrorCode } from '../../../shared/ipc/result.ts';
import { call } from '../../bridge/api.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './ReportDialog.module.css';
import { closeReport, useReport } from './report.ts';

/** Shows the report for support, whole, before it goes anywhere: the owner copies or saves it, nobody sends it. */
export function ReportDialog() {
  const isOpen = useReport(({ phase }) => phase !== 'closed');
  return isOpen ? <OpenReport /> : null;
}

function OpenReport() {
  const { t } = useWords();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const report = useReport();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onClose={closeReport}>
      <header className={styles.head}>
        <h2 id={titleId}>{t('report.title')}</h2>
        <IconButton label={t('report.close')} onClick={() => dialog.current?.close()}>
          <Icon name="x" />
        </IconButton>
      </header>
      <p className={styles.note}>{t('report.note')}</p>
      {report.phase === 'shown' && <ReportText text={report.text} />}
      {report.phase === 'gathering' && <div className={styles.text} aria-busy="true" />}
      {report.phase === 'failed' && <p role="alert">{t(`error.${report.problem}`)}</p>}
    </dialog>
  );
}

interface ReportTextProps {
  text: string;
}

function ReportText({ text }: ReportTextProps) {
  const { t } = useWords();
  const [done, setDone] = useState<'copied' | 'saved' | null>(null);
  const [problem, setProblem] = useState<AppErrorCode | null>(null);

  async function copy(): Promise<void> {
    const answer = await call('clipboard.copy', { text });
    setDone(answer.ok ? 'copied' : null);
    setProblem(answer.ok ? null : answer.error.code);
  }

  async function save(): Promise<void> {
    const answer = await call('support.save-report', { text });
    setDone(answer.ok && answer.value.isSaved ? 'saved' : null);
    setProblem(answer.ok ? null : answer.error.code);
  }

  return (
    <>
      <textarea className={styles.text} aria-label={t('report.content')} readOnly value={text} />
      <footer className={styles.foot}>
        {problem && <p role="alert">{t(`error.${problem}`)}</p>}
        <Button onClick={() => void save()}>
          <Icon name={done === 'saved' ? 'check' : 'save'} size={14} />
          {t(done === 'saved' ? 'report.saved' : 'report.save')}
        </Button>
        <Button look="go" onClick={() => void copy()}>
          <Icon name={done === 'copied' ? 'check' : 'copy'} size={14} />
          {t(done === 'copied' ? 'copy.done' : 'copy.button')}
        </Button>
      </footer>
    </>
  );
}
