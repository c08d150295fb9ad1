import type { Account } from '../../../shared/model/account.ts';
import type { Translate } from '../../../shared/texts/translate.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { usePlace } from '../../place/place.ts';
import { Icon } from '../../ui/Icon.tsx';
import { NavRow } from '../../ui/NavRow.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { shopName, tileLetters } from '../../words/person-name.ts';
import { useWords } from '../../words/use-words.ts';

function tipOf({ state, username }: Account, name: string, t: Translate): string {
  if (state === 'needs-reconnect') return t('shops.needs-reconnect', { name });
  return state === 'disconnected' ? t('shops.disconnected', { name }) : `@${username}`;
}

/** The shops, which are the legend for every edge in the window. Choosing one shows only its chats. */
export function ShopList() {
  const { t } = useWords();
  const accounts = useInbox((state) => state.accounts);
  const chosen = usePlace((state) => state.accountId);
  const showShop = usePlace((state) => state.showShop);
  return (
    <ul>
      {accounts.length > 1 && (
        <li>
          <NavRow
            label={t('shops.all')}
            picture={<Tile icon="shop" />}
            isShop
            isPressed={chosen === null}
            end={chosen === null ? <Icon name="check" size={14} /> : null}
            onClick={() => showShop(null)}
          />
        </li>
      )}
      {accounts.map((account) => {
        const name = shopName(account);
        const needsHelp = account.state === 'needs-reconnect';
        return (
          <li key={account.id}>
            <NavRow
              label={name}
              tip={tipOf(account, name, t)}
              picture={<Tile colour={account.colour} letters={tileLetters(name)} />}
              isShop
              colour={account.colour}
              isPressed={chosen === account.id}
              isDim={chosen !== null && chosen !== account.id}
              sign={needsHelp ? t('connection.needs') : undefined}
              count={account.waiting}
              onClick={() => showShop(chosen === account.id ? null : account.id)}
            />
          </li>
        );
      })}
    </ul>
  );
}
