import { useInbox } from '../../caches/inbox-cache.ts';
import { closeSettings } from '../../place/settings-place.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { connectInstagram } from '../setup/index.ts';
import { AccountRow } from './AccountRow.tsx';
import { HumanAgentCard } from './HumanAgentCard.tsx';
import { Card } from './Rows.tsx';
import rows from './rows.module.css';

/** The connected shops, and one more. */
export function AccountsSection() {
  const { t } = useWords();
  const accounts = useInbox((state) => state.accounts);
  return (
    <>
      {accounts.length > 0 && (
        <Card>
          {accounts.map((account) => (
            <AccountRow key={account.id} account={account} />
          ))}
        </Card>
      )}
      <div className={`${rows.buttons} ${rows.after}`}>
        <Button
          onClick={() => {
            closeSettings();
            void connectInstagram(null);
          }}
        >
          <Icon name="plus" size={14} />
          {t('connect.button')}
        </Button>
      </div>
      <HumanAgentCard />
    </>
  );
}
