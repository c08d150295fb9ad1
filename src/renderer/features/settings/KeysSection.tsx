import { useApp } from '../../caches/app-cache.ts';
import { closeSettings } from '../../place/settings-place.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import { showSetup } from '../setup/index.ts';
import { Card, Row } from './Rows.tsx';
import styles from './rows.module.css';

/** The keys of the owner's own Meta app. */
export function KeysSection() {
  const { t } = useWords();
  const setup = useApp((state) => state.setup);
  if (setup === null) return null;
  const kept = (isThere: boolean) => t(isThere ? 'keys.kept' : 'keys.missing');
  return (
    <>
      <Card>
        <Row name={t('keys.instagram-id')}>
          <span className={styles.value}>{setup.instagramAppId ?? t('keys.missing')}</span>
        </Row>
        <Row name={t('keys.instagram-secret')}>
          <span className={styles.value}>{kept(setup.hasInstagramAppSecret)}</span>
        </Row>
        <Row name={t('keys.meta-id')}>
          <span className={styles.value}>{setup.metaAppId ?? t('keys.missing')}</span>
        </Row>
        <Row name={t('keys.meta-secret')}>
          <span className={styles.value}>{kept(setup.hasMetaAppSecret)}</span>
        </Row>
      </Card>
      <div className={`${styles.buttons} ${styles.after}`}>
        <Button
          onClick={() => {
            closeSettings();
            showSetup('keys');
          }}
        >
          {t('keys.replace')}
        </Button>
      </div>
    </>
  );
}
