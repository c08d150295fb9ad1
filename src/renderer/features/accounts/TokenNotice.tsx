import { tokenWarning } from '../../../shared/token-warning.ts';
import { useApp } from '../../caches/app-cache.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.ts';
import { connectInstagram } from '../setup/index.ts';

/** One amber bar when a shop's token has not renewed itself, from 14 days before its end. */
export function TokenNotice() {
  const { t } = useWords();
  const now = useNow();
  const accounts = useInbox((state) => state.accounts);
  const isPractice = useApp((state) => state.isPractice);
  const warning = isPractice ? null : tokenWarning(accounts, now);
  if (!warning) return null;
  const { account, daysLeft } = warning;
  const shop = account.name ?? `@${account.username}`;
  return (
    <Notice icon="key" text={t('accounts.token-ends', { shop, count: daysLeft })}>
      <Button size="small" onClick={() => void connectInstagram(account.id)}>
        {t('accounts.renew')}
      </Button>
    </Notice>
  );
}
