import { useState } from 'react';
import type { AppErrorCode } from '../../../shared/ipc/result.ts';
import { type Account, MOST_SHOP_NAME } from '../../../shared/model/account.ts';
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

type Removal = 'account.disconnect' | 'account.erase';

/** One shop: its name and colour here, its login, and its end with what happens to its chats. */
export function AccountRow({ account }: { account: Account }) {
  const { t } = useWords();
  const isPractice = useApp((state) => state.isPractice);
  const [counts, setCounts] = useState<{ conversations: number; messages: number } | null>(null);
  const [isBusy, setBusy] = useState(false);
  // What main has not written yet must not be taken from under the fingers.
  const [typed, setTyped] = useState<string | null>(null);
  const [untold, setUntold] = useState<Removal | null>(null);
  const [problem, setProblem] = useState<AppErrorCode | null>(null);
  const name = shopName(account);
  const { id } = account;

  async function ask(): Promise<void> {
    const answer = await call('account.counts', { accountId: id });
    if (answer.ok) setCounts(answer.value);
    else setProblem(answer.error.code);
  }
  async function keepName(): Promise<void> {
    const wanted = typed?.trim() ?? name;
    if (wanted === name) return setTyped(null);
    const answer = await call('account.rename', { accountId: id, name: wanted === '' ? null : wanted });
    setTyped(null);
    setProblem(answer.ok ? null : answer.error.code);
  }
  /** Instagram first: without the login nobody could tell it any more. Where it cannot be told, the owner decides. */
  async function leave(what: Removal): Promise<void> {
    setBusy(true);
    const answer = await call('account.withdraw', { accountId: id });
    setBusy(false);
    if (!answer.ok) setProblem(answer.error.code);
    else if (answer.value.notWithdrawn.length > 0) setUntold(what);
    else await remove(what);
  }
  async function remove(what: Removal): Promise<void> {
    setBusy(true);
    const answer = await call(what, { accountId: id });
    setBusy(false);
    setCounts(null);
    setUntold(null);
    setProblem(answer.ok ? null : answer.error.code);
  }

  return (
    <div className={rows.row}>
      <div className={styles.shop}>
        <Tile colour={account.colour} letters={tileLetters(name)} />
        <span className={rows.name}>
          <input
            className={rows.text}
            aria-label={t('accounts.called', { shop: account.username })}
            title={t('accounts.called-note')}
            value={typed ?? name}
            maxLength={MOST_SHOP_NAME}
            onChange={({ target }) => setTyped(target.value)}
            onBlur={() => void keepName()}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void keepName();
            }}
          />
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
          {untold === null ? (
            <>
              <p>{t('accounts.disconnect-note')}</p>
              <p>{t('accounts.erase-note', { chats: counts.conversations, messages: counts.messages })}</p>
            </>
          ) : (
            <p role="alert">{t('accounts.untold', { shops: `@${account.username}` })}</p>
          )}
          <div className={rows.buttons}>
            <Button
              size="small"
              onClick={() => {
                setCounts(null);
                setUntold(null);
              }}
            >
              {t('login.cancel')}
            </Button>
            {untold === null && account.state !== 'disconnected' && (
              <Button size="small" disabled={isBusy} onClick={() => void leave('account.disconnect')}>
                {t('accounts.disconnect')}
              </Button>
            )}
            {untold === null ? (
              <Button size="small" disabled={isBusy} onClick={() => void leave('account.erase')}>
                {t('accounts.erase')}
              </Button>
            ) : (
              <Button size="small" disabled={isBusy} onClick={() => void remove(untold)}>
                {t('accounts.untold-go')}
              </Button>
            )}
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
