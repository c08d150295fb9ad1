import { useApp } from '../../caches/app-cache.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './KeychainNotice.module.css';
import { KeychainSteps } from './KeychainSteps.tsx';
import { keychainState, keychainTexts } from './keychain-words.ts';

/** One bar above the chats for as long as logins cannot be kept, or are not to be found. */
export function KeychainNotice() {
  const { t } = useWords();
  const setup = useApp((state) => state.setup);
  const platform = useApp((state) => state.platform);
  const isPractice = useApp((state) => state.isPractice);
  const hasShops = useInbox((state) => state.accounts.length > 0);
  const state = setup === null || isPractice ? null : keychainState(setup, hasShops);
  if (state === null) return null;
  const { title, text } = keychainTexts(state, platform);
  return (
    <div className={styles.notice} role="status" aria-label={t(title)}>
      <Icon name="key" size={16} />
      <p>
        <b>{t(title)}</b> {t(text)}
      </p>
      <div className={styles.steps}>
        <KeychainSteps state={state} />
      </div>
    </div>
  );
}
