import type { AccountId } from '../../../shared/model/ids.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { closeSettings } from '../../place/settings-place.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { shopName, tileLetters } from '../../words/person-name.ts';
import { useWords } from '../../words/use-words.ts';
import { connectInstagram } from '../setup/index.ts';
import styles from './AccountsSection.module.css';
import { Card } from './Rows.tsx';
import rows from './rows.module.css';

/** The connected shops. */
export function AccountsSection() {
  const { t } = useWords();
  const accounts = useInbox((state) => state.accounts);
  return (
    <>
      {accounts.length > 0 && (
        <Card>
          {accounts.map((account) => {
            const name = shopName(account);
            return (
              <div key={account.id} className={rows.row}>
                <div className={styles.shop}>
                  <Tile colour={account.colour} letters={tileLetters(name)} />
                  <span className={rows.name}>
                    {name}
                    <small>@{account.username}</small>
                  </span>
                </div>
                {account.state === 'needs-reconnect' && (
                  <Button size="small" look="go" onClick={() => connect(account.id)}>
                    {t('connection.reconnect')}
                  </Button>
                )}
              </div>
            );
          })}
        </Card>
      )}
      <div className={`${rows.buttons} ${rows.after}`}>
        <Button onClick={() => connect(null)}>
          <Icon name="plus" size={14} />
          {t('connect.button')}
        </Button>
      </div>
    </>
  );
}

function connect(reconnect: AccountId | null): void {
  closeSettings();
  void connectInstagram(reconnect);
}
