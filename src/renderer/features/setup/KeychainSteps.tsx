import { useState } from 'react';
import type { CallName } from '../../../shared/ipc/names.ts';
import { call } from '../../bridge/api.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import { showSetup } from './connecting.ts';
import { canTryAgain, canUseSession, type KeychainState } from './keychain-words.ts';

interface KeychainStepsProps {
  state: NonNullable<KeychainState>;
  /** It is in use all the same: only asking it anew can help. */
  isOpen?: boolean;
}

/** What can be done about the key store. Main tells the outcome to the whole window. */
export function KeychainSteps({ state, isOpen = false }: KeychainStepsProps) {
  const { t } = useWords();
  const [isBusy, setIsBusy] = useState(false);

  async function ask(name: CallName & `keychain.${string}`): Promise<void> {
    setIsBusy(true);
    await call(name, {});
    setIsBusy(false);
  }

  return (
    <>
      {state === 'gone' && (
        <Button size="small" onClick={() => showSetup('keys')}>
          {t('keychain.enter-keys')}
        </Button>
      )}
      {canTryAgain(state) && (
        <Button size="small" disabled={isBusy} onClick={() => void ask('keychain.try-again')}>
          {t('keychain.try-again')}
        </Button>
      )}
      {canUseSession(state) && !isOpen && (
        <Button size="small" look="quiet" disabled={isBusy} onClick={() => void ask('keychain.use-session')}>
          {t('keychain.use-session')}
        </Button>
      )}
    </>
  );
}
