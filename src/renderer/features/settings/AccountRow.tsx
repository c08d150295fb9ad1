import { useState } from 'react';
import type { AppErrorCode } from '../../../shared/ipc/result.ts';
import type { Account } from '../../../shared/model/account.ts';
import { call } from '../../bridge/api.ts';
import { useApp } from '../../caches/app-cache.ts';
import { closeSettings } from '../../place/settings-place.ts';
import { Button } from '../../ui/Button.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { shopName, tileLetters } from '../../words/person-name.ts';
import { useWords } from '../../words/use-words.ts';
import { connectInstagram } from '../setup/index.ts';
import styles from './AccountsSection.module.css';
import { Colours } from './Colours.tsx';
import rows from './rows.module.css';

/** One shop: its colour, its login, and its end with what happens to its chats. */
export function AccountRow({ account }: { account: Account }) {
  const { t } = useWords();
  const isPractice = useApp((state) => state.isPractice);
  const [counts, setCounts] = useState<{ conversations: number; messages: number } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<AppErrorCode | null>(null);
  const name = shopName(account);
  const { id } = account;

  async function ask(): Promise<void> {
    const answer = await call('account.counts', { accountId: id });
    if (answer.ok) setCounts(answer.value);
    else setProblem(answer.error.code);
  }
  async function remove(what: 'account.disconnect' | 'account.erase'): Promise<void> {
    setBusy(true);
    const answer = await call(what, { accountId: id });
    setBusy(false);
    setCounts(null);
    setProblem(answer.ok ? null : answer.error.code);
  }

  return (
    <div className={rows.row}>
      <div className={styles.shop}>
        <Tile colour={account.colour} letters={tileLetters(name)} />
        <span className={rows.name}>
          {name}
          <small>
            {account.state === 'disconnected'
              ? t('accounts.disconnected', { username: account.username })
              : `@${account.username}`}
          </small>
        </span>
      </div>
      <Colours
        label={t('accounts.colour', { shop: name })}
        value={account.colour}
        onChange={(colour) => void call('account.paint', { accountId: id, colour })}
      />
      {account.state !== 'connected' && (
        <Button
          size="small"
          {...(account.state === 'needs-reconnect' && { look: 'go' as const })}
          onClick={() => {
            closeSettings();
            void connectInstagram(id);
          }}
        >
          {t('connection.reconnect')}
        </Button>
      )}
      {!isPractice && counts === null && (
        <Button
          size="small"
          look="quiet"
          aria-label={t('accounts.remove', { shop: name })}
          onClick={() => void ask()}
        >
          {t('accounts.remove-short')}
        </Button>
      )}
      {counts !== null && (
        <section className={styles.ask} aria-label={t('accounts.remove', { shop: name })}>
          <p>{t('accounts.disconnect-note')}</p>
          <p>{t('accounts.erase-note', { chats: counts.conversations, messages: counts.messages })}</p>
          <div className={rows.buttons}>
            <Button size="small" onClick={() => setCounts(null)}>
              {t('login.cancel')}
            </Button>
            {account.state !== 'disconnected' && (
              <Button size="small" disabled={isBusy} onClick={() => void remove('account.disconnect')}>
                {t('accounts.disconnect')}
              </Button>
            )}
            <Button size="small" disabled={isBusy} onClick={() => void remove('account.erase')}>
              {t('accounts.erase')}
            </Button>
          </div>
        </section>
      )}
      {problem && (
        <p className={rows.problem} role="alert">
          {t(`error.${problem}`)}
        </p>
      )}
    </div>
  );
}
