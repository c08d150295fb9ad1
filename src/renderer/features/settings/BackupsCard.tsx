import { useEffect, useState } from 'react';
import type { AppErrorCode } from '../../../shared/ipc/result.ts';
import type { Backup } from '../../../shared/model/backup.ts';
import { call } from '../../bridge/api.ts';
import { Button } from '../../ui/Button.tsx';
import { fileSize } from '../../words/file-size.ts';
import { useWords } from '../../words/use-words.ts';
import { Card, Row } from './Rows.tsx';
import styles from './rows.module.css';

interface BackupsCardProps {
  /** There is one more. */
  onTaken(): void;
}

/** The copies of every day, one more at a press, and going back to one of them. */
export function BackupsCard({ onTaken }: BackupsCardProps) {
  const { t, times, language } = useWords();
  const [backups, setBackups] = useState<readonly Backup[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [asked, ask] = useState<Backup | null>(null);
  const [problem, setProblem] = useState<AppErrorCode | null>(null);

  async function load(): Promise<void> {
    const answer = await call('backup.list', {});
    if (answer.ok) setBackups(answer.value);
    else setProblem(answer.error.code);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is shown
  useEffect(() => void load(), []);

  async function take(): Promise<void> {
    setBusy(true);
    setProblem(null);
    const answer = await call('backup.take', {});
    setBusy(false);
    if (answer.ok) {
      onTaken();
      await load();
    } else setProblem(answer.error.code);
  }

  async function putBack({ name }: Backup): Promise<void> {
    setBusy(true);
    setProblem(null);
    // The window starts over when it is done.
    const answer = await call('backup.put-back', { name });
    setBusy(false);
    ask(null);
    if (!answer.ok) setProblem(answer.error.code);
  }

  return (
    <Card title={t('backups.title')}>
      <Row name={t('backups.now')} note={t('backups.note')}>
        <Button size="small" disabled={isBusy} onClick={() => void take()}>
          {t('backups.take')}
        </Button>
        {problem && (
          <p className={styles.problem} role="alert">
            {t(`error.${problem}`)}
          </p>
        )}
      </Row>
      {backups.map((backup) => {
        const when = times.full(backup.takenAt);
        return (
          <Row key={backup.name} name={when} note={t(`backups.${backup.reason}`)}>
            <span className={styles.value}>{fileSize(backup.bytes, language)}</span>
            {asked?.name === backup.name ? (
              <>
                <p className={styles.note}>{t('backups.ask')}</p>
                <Button size="small" onClick={() => ask(null)}>
                  {t('login.cancel')}
                </Button>
                <Button size="small" look="go" disabled={isBusy} onClick={() => void putBack(backup)}>
                  {t('backups.put-back-go')}
                </Button>
              </>
            ) : (
              <Button
                size="small"
                look="quiet"
                aria-label={t('backups.put-back', { when })}
                onClick={() => ask(backup)}
              >
                {t('backups.put-back-short')}
              </Button>
            )}
          </Row>
        );
      })}
    </Card>
  );
}
