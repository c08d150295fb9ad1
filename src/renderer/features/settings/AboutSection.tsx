import { useEffect, useState } from 'react';
import { call } from '../../bridge/api.ts';
import { askUpdates } from '../../bridge/updates.ts';
import { useUpdate } from '../../caches/update-cache.ts';
import { usePlace } from '../../place/place.ts';
import { closeSettings } from '../../place/settings-place.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import { openReport } from '../support/index.ts';
import { Notices } from './Notices.tsx';
import { Card, Row } from './Rows.tsx';
import styles from './rows.module.css';

/** What this program is, what it is made of, and where help is. */
export function AboutSection() {
  const { t } = useWords();
  const showHealth = usePlace((state) => state.showHealth);
  const version = useUpdate((state) => state.status?.version ?? null);
  const [guide, setGuide] = useState<string | null>(null);
  useEffect(() => {
    void askUpdates('update.status');
    let isOver = false;
    void call('about.guide', {}).then((answer) => {
      if (answer.ok && !isOver) setGuide(answer.value.url);
    });
    return () => {
      isOver = true;
    };
  }, []);
  return (
    <>
      <Card>
        <Row name={t('about.version')}>
          <span className={styles.value}>{version}</span>
        </Row>
        <Row name={t('about.guide')} note={t(guide === null ? 'about.guide-here' : 'about.guide-note')}>
          {guide !== null && (
            <Button size="small" onClick={() => void call('link.open', { url: guide })}>
              {t('about.guide-open')}
            </Button>
          )}
        </Row>
        <Row name={t('health.name')} note={t('health.when')}>
          <Button
            size="small"
            onClick={() => {
              closeSettings();
              showHealth();
            }}
          >
            {t('health.open')}
          </Button>
        </Row>
        <Row name={t('about.help')} note={t('about.help-note')}>
          <Button
            size="small"
            onClick={() => {
              closeSettings();
              void openReport();
            }}
          >
            {t('report.open')}
          </Button>
        </Row>
      </Card>
      <Notices />
    </>
  );
}
