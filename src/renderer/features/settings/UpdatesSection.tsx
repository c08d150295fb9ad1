import { useEffect } from 'react';
import { askUpdates } from '../../bridge/updates.ts';
import { useApp } from '../../caches/app-cache.ts';
import { useUpdate } from '../../caches/update-cache.ts';
import { Button } from '../../ui/Button.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { useWords } from '../../words/use-words.ts';
import { updateWords } from '../updates/index.ts';
import { changeSetting } from './change-setting.ts';
import { Card, Row } from './Rows.tsx';
import styles from './UpdatesSection.module.css';

/** How newer versions are come by, where it stands, and what the next one brings. */
export function UpdatesSection() {
  const words = useWords();
  const { t } = words;
  const choice = useApp((state) => state.settings.updates);
  const status = useUpdate((state) => state.status);
  useEffect(() => void askUpdates('update.status'), []);
  if (status === null) return null;
  const { step, source, version } = status;
  const next = 'next' in step ? step.next : null;
  return (
    <>
      {source === 'feed' && (
        <Card>
          <Row name={t('update.choice')} note={t(`update.${choice}-note`)}>
            <Segments
              label={t('update.choice')}
              value={choice}
              options={[
                { value: 'automatic', label: t('update.automatic') },
                { value: 'ask', label: t('update.ask') },
                { value: 'never', label: t('update.never') },
              ]}
              onChange={(updates) => changeSetting({ updates })}
            />
          </Row>
        </Card>
      )}
      <Card title={t('update.version', { version })}>
        <div className={styles.step}>
          <p role="status">{updateWords(status, words)}</p>
          {source === 'feed' && <NextStep />}
        </div>
        {next !== null && next.notes !== '' && (
          <details className={styles.notes}>
            <summary>{t('update.notes', { version: next.version })}</summary>
            <p>{next.notes}</p>
          </details>
        )}
      </Card>
    </>
  );
}

/** The one thing to press now. */
function NextStep() {
  const { t } = useWords();
  const step = useUpdate((state) => state.status?.step.name);
  if (step === 'ready') {
    return (
      <Button size="small" onClick={() => void askUpdates('update.restart')}>
        {t('update.restart')}
      </Button>
    );
  }
  if (step === 'found') {
    return (
      <Button size="small" onClick={() => void askUpdates('update.fetch')}>
        {t('update.fetch')}
      </Button>
    );
  }
  const isBusy = step === 'checking' || step === 'fetching' || step === 'restarting';
  return (
    <Button size="small" disabled={isBusy} onClick={() => void askUpdates('update.check')}>
      {t('update.check')}
    </Button>
  );
}
