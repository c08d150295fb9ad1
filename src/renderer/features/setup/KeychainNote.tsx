import type { SetupStatus } from '../../../shared/model/setup.ts';
import { useApp } from '../../caches/app-cache.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import cards from './cards.module.css';
import { KeychainSteps } from './KeychainSteps.tsx';
import { keychainState, keychainTexts } from './keychain-words.ts';

interface KeychainNoteProps {
  setup: SetupStatus;
}

/** Keys lie in the system's key store and nowhere else; without one the owner must know. */
export function KeychainNote({ setup }: KeychainNoteProps) {
  const { t } = useWords();
  const platform = useApp((state) => state.platform);
  // Here the keys are being entered: that they are gone goes without saying.
  const state = keychainState(setup, false);
  if (state === null) return null;
  const { title, text } = keychainTexts(state, platform);
  return (
    <div className={cards.note} role="note">
      <Icon name="key" size={18} />
      <p>
        <b>{t(title)}</b> {t(text)}
      </p>
      <KeychainSteps state={state} />
    </div>
  );
}
