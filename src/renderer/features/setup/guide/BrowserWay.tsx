import { useState } from 'react';
import { LOGIN_HOSTS } from '../../../../shared/instagram/platform.ts';
import { readLoginAnswer } from '../../../../shared/login-answer.ts';
import type { SetupStatus } from '../../../../shared/model/setup.ts';
import { call } from '../../../bridge/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Wheel } from '../../../ui/Wheel.tsx';
import { useWords } from '../../../words/use-words.ts';
import cards from '../cards.module.css';
import { cancelConnecting, logInGuided, useConnecting } from '../connecting.ts';
import { TextField } from '../TextField.tsx';
import styles from './GuidePage.module.css';
import { Todo } from './Half.tsx';

/**
 * The owner's own browser. Nothing listens at the redirect address, so the browser ends at a page that does not open;
 * its address is carried over by hand and goes on the moment it is pasted.
 */
export function BrowserWay({ setup }: { setup: SetupStatus }) {
  const { t } = useWords();
  const isWaiting = useConnecting((state) => state.isWaiting);
  const [text, setText] = useState('');
  const read = (pasted: string) =>
    readLoginAnswer(pasted, { redirectUri: setup.redirectUri, loginHosts: LOGIN_HOSTS });
  const { kind } = read(text);

  async function take(pasted: string): Promise<void> {
    setText(pasted);
    const answer = read(pasted);
    if (answer.kind !== 'complete') return;
    const taken = await call('account.browser-answer', { address: answer.address });
    setText('');
    if (!taken.ok) useConnecting.setState({ problem: taken.error, at: Date.now() });
  }

  return (
    <div className={styles.ways}>
      <p>{t('guide.way-browser-text')}</p>
      <Todo steps={[t('guide.browser-1'), t('guide.browser-2'), t('guide.browser-3')]} />
      <div className={styles.buttons}>
        <Button look={isWaiting ? 'plain' : 'go'} onClick={() => void logInGuided('browser')}>
          {t(isWaiting ? 'guide.browser-again' : 'guide.browser-open')}
          <Icon name="external" size={14} />
        </Button>
      </div>
      {isWaiting && (
        <>
          <TextField
            label={t('guide.browser-address')}
            inputMode="url"
            value={text}
            onChange={(pasted) => void take(pasted)}
            problem={text === '' || kind === 'complete' ? null : t(`guide.answer-${kind}`)}
          />
          <div className={cards.waiting} aria-live="polite">
            <Wheel />
            <div>
              <p>{t('guide.browser-waiting')}</p>
            </div>
            <Button onClick={cancelConnecting}>{t('login.cancel')}</Button>
          </div>
        </>
      )}
    </div>
  );
}
