import { useState } from 'react';
import type { AppErrorCode } from '../../../shared/ipc/result.ts';
import type { Exported } from '../../../shared/model/export.ts';
import { call } from '../../bridge/api.ts';
import { Button } from '../../ui/Button.tsx';
import { fileSize } from '../../words/file-size.ts';
import { useWords } from '../../words/use-words.ts';
import { Card, Row } from './Rows.tsx';
import styles from './rows.module.css';
import { WorkProgress } from './WorkProgress.tsx';

/** Everything that is stored, for spreadsheets and other programs. */
export function ExportCard() {
  const { t, language } = useWords();
  const [isBusy, setBusy] = useState(false);
  const [exported, setExported] = useState<Exported | null>(null);
  const [problem, setProblem] = useState<AppErrorCode | null>(null);

  async function save(): Promise<void> {
    setBusy(true);
    setExported(null);
    setProblem(null);
    const answer = await call('export.save', {});
    setBusy(false);
    if (answer.ok) setExported(answer.value);
    else setProblem(answer.error.code);
  }

  async function show(): Promise<void> {
    const answer = await call('export.show', {});
    if (!answer.ok) setProblem(answer.error.code);
  }

  return (
    <Card title={t('export.title')}>
      <Row name={t('export.name')} note={t('export.note')}>
        <Button size="small" disabled={isBusy} onClick={() => void save()}>
          {t('export.go')}
        </Button>
        {problem && (
          <p className={styles.problem} role="alert">
            {t(`error.${problem}`)}
          </p>
        )}
      </Row>
      {isBusy && (
        <div className={styles.below}>
          <WorkProgress label={t('export.busy')} />
        </div>
      )}
      {exported && (
        <div className={`${styles.buttons} ${styles.below}`}>
          <p role="status">
            {t('export.done', {
              count: exported.messages,
              size: fileSize(exported.bytes, language),
              folder: exported.folder,
            })}
          </p>
          <Button size="small" onClick={() => void show()}>
            {t('export.show')}
          </Button>
        </div>
      )}
    </Card>
  );
}
