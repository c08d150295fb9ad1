import { useState } from 'react';
import type { WayInUse } from '../../../shared/model/setup.ts';
import type { TextKey } from '../../../shared/texts/translate.ts';
import { call } from '../../bridge/api.ts';
import { useApp } from '../../caches/app-cache.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { wayInSentence } from '../../words/way-in-words.ts';
import { showSetup } from '../setup/index.ts';
import styles from './card.module.css';

const LEG_OF = {
  address: 'health.leg-own',
  localtunnel: 'health.leg-plain',
  ngrok: 'health.leg-encrypted',
  cloudflared: 'health.leg-encrypted',
} as const satisfies Record<WayInUse['name'], TextKey>;

/** Who can see the messages on the way in use, and the one click after which nobody else can. */
export function WhoSees() {
  const { t } = useWords();
  const wayIn = useApp((state) => state.setup?.wayIn ?? null);
  const [isBusy, setIsBusy] = useState(false);
  if (wayIn === null) return null;
  const { inUse, tunnel, further } = wayIn;

  async function nobodyElse(): Promise<void> {
    setIsBusy(true);
    await call('way-in.choose', { tunnel: { kind: 'none' }, further });
    setIsBusy(false);
  }

  return (
    <section className={styles.card} aria-label={t('health.who')} tabIndex={-1}>
      <h2>
        <Icon name="eye" size={16} />
        <span className={styles.name}>{t('health.who')}</span>
      </h2>
      <div className={styles.plain}>
        <p>{t('health.who-disk')}</p>
        <p>{t('health.who-meta')}</p>
        <p>
          {wayInSentence(inUse, t)} {t(inUse === null ? 'health.leg-nobody' : LEG_OF[inUse.name])}
        </p>
        <div className={styles.actions}>
          {tunnel.kind === 'none' ? (
            <Button size="small" onClick={() => showSetup('way-in')}>
              {t('doctor.do-choose-way-in')}
            </Button>
          ) : (
            <>
              {/* Not the other button with new words: whoever pressed twice would press that one too. */}
              <Button key="nobody" size="small" disabled={isBusy} onClick={() => void nobodyElse()}>
                {t('health.nobody-else')}
              </Button>
              <span className={styles.side}>{t('health.nobody-else-note')}</span>
            </>
          )}
        </div>
      </div>
    </section>
  );
}
