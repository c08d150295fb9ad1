import { tokenWarning } from '../../../shared/token-warning.ts';
import { useApp } from '../../caches/app-cache.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.ts';
import { connectInstagram } from '../setup/index.ts';
import styles from './TokenNotice.module.css';

/** One amber bar when a shop's token has not renewed itself, from 14 days before its end. */
export function TokenNotice() {
  const { t } = useWords();
  const now = useNow();
  const accounts = useInbox((state) => state.accounts);
  const isPractice = useApp((state) => state.isPractice);
  const warning = isPractice ? null : tokenWarning(accounts, now);
  if (!warning) return null;
  const { account, daysLeft } = warning;
  return (
    <div className={styles.notice} role="status">
      <Icon name="key" size={16} />
      <p>{t('accounts.token-ends', { shop: account.name ?? `@${account.username}`, count: daysLeft })}</p>
      <Button size="small" onClick={() => void connectInstagram(account.id)}>
        {t('accounts.renew')}
      </Button>
    </div>
  );
}
