import { useId, useState } from 'react';
import { useApp } from '../../caches/app-cache.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import cards from './cards.module.css';
import { connectWithToken, hasKeys, showSetup, useConnecting } from './connecting.ts';
import styles from './fields.module.css';
import { StepPage } from './StepPage.tsx';

const SHORTEST_TOKEN = 20;

/** For owners who use "Generate token" in Meta's dashboard: the same checks, another way in. */
export function TokenStep() {
  const { t } = useWords();
  const id = useId();
  const [token, setToken] = useState('');
  const isWaiting = useConnecting((state) => state.isWaiting);
  const setup = useApp((state) => state.setup);
  const clean = token.replace(/\s/g, '');
  return (
    <StepPage
      title={t('token.title')}
      lede={t('token.lede')}
      onSubmit={() => void connectWithToken(clean)}
      foot={
        <>
          <Button
            look="quiet"
            disabled={isWaiting}
            onClick={() => showSetup(hasKeys(setup) ? 'login' : 'keys')}
          >
            {t('setup.back')}
          </Button>
          <Button look="go" type="submit" disabled={isWaiting || clean.length < SHORTEST_TOKEN}>
            {t(isWaiting ? 'token.checking' : 'token.connect')}
          </Button>
        </>
      }
    >
      <section className={cards.card} data-state="here">
        <div className={styles.field}>
          <label htmlFor={id}>{t('token.label')}</label>
          <div className={styles.input}>
            <textarea
              id={id}
              rows={4}
              autoComplete="off"
              value={token}
              onChange={(event) => setToken(event.target.value)}
              aria-describedby={`${id}-note`}
            />
          </div>
          <p id={`${id}-note`} className={styles.note}>
            {t('token.hint')}
          </p>
        </div>
      </section>
    </StepPage>
  );
}
