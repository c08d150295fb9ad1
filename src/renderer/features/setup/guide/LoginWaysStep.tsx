import { useState } from 'react';
import type { SetupStatus } from '../../../../shared/model/setup.ts';
import { useInbox } from '../../../caches/inbox-cache.ts';
import { Button } from '../../../ui/Button.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { Wheel } from '../../../ui/Wheel.tsx';
import { useWords } from '../../../words/use-words.ts';
import cards from '../cards.module.css';
import { cancelConnecting, logInGuided, useConnecting } from '../connecting.ts';
import { KeychainNote } from '../KeychainNote.tsx';
import { BrowserWay } from './BrowserWay.tsx';
import { CheckRows } from './CheckRows.tsx';
import styles from './GuidePage.module.css';
import { GuidePage } from './GuidePage.tsx';
import { NothingToDo } from './Half.tsx';
import { RetriedToken } from './RetriedToken.tsx';
import { TokenWay } from './TokenWay.tsx';

const WAYS = ['window', 'browser', 'token'] as const;
type Way = (typeof WAYS)[number];

/** Three ways to log in. Whichever fails, the other two stand beside it. */
export function LoginWaysStep({ setup }: { setup: SetupStatus }) {
  const { t } = useWords();
  const { isWaiting, problem } = useConnecting();
  const [way, setWay] = useState<Way>('window');
  const shop = useInbox((state) => state.accounts[0]);

  function take(next: Way): void {
    if (isWaiting) cancelConnecting();
    setWay(next);
    useConnecting.setState({ problem: null });
  }

  return (
    <GuidePage step="token" lede={t('guide.token-lede')} isReady={shop !== undefined}>
      <KeychainNote setup={setup} />
      {shop && (
        <CheckRows
          rows={[{ key: 'shop', state: 'good', says: t('guide.token-done', { name: shop.username }) }]}
        />
      )}
      {problem !== null && !isWaiting && (
        <div className={styles.panelButtons}>
          <span>{t('guide.other-ways')}</span>
          {WAYS.filter((other) => other !== way).map((other) => (
            <Button key={other} size="small" onClick={() => take(other)}>
              {t(`guide.way-${other}`)}
            </Button>
          ))}
        </div>
      )}
      <RetriedToken />
      <section className={cards.card} data-state="here">
        <Segments
          label={t('guide.ways')}
          value={way}
          options={WAYS.map((value) => ({ value, label: t(`guide.way-${value}`) }))}
          onChange={take}
        />
        {way === 'window' && <WindowWay />}
        {way === 'browser' && <BrowserWay setup={setup} />}
        {way === 'token' && <TokenWay />}
      </section>
      <NothingToDo side="instagram" />
    </GuidePage>
  );
}

function WindowWay() {
  const { t } = useWords();
  const isWaiting = useConnecting((state) => state.isWaiting);
  return (
    <div className={styles.ways}>
      <p>{t('guide.way-window-text')}</p>
      {isWaiting ? (
        <div className={cards.waiting} aria-live="polite">
          <Wheel />
          <div>
            <p>
              <b>{t('login.waiting')}</b>
            </p>
            <p>{t('login.waiting-note')}</p>
          </div>
          <Button onClick={cancelConnecting}>{t('login.cancel')}</Button>
        </div>
      ) : (
        <div className={styles.buttons}>
          <Button look="go" onClick={() => void logInGuided('window')}>
            {t('connect.button')}
          </Button>
        </div>
      )}
    </div>
  );
}
