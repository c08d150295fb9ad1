import { useApp } from '../caches/app-cache.ts';
import { ShopList } from '../features/accounts/index.ts';
import { FolderList, LabelList } from '../features/labels/index.ts';
import { connectInstagram, leavePractice, openPractice } from '../features/setup/index.ts';
import { openSettings } from '../place/settings-place.ts';
import { Icon } from '../ui/Icon.tsx';
import { NavRow } from '../ui/NavRow.tsx';
import { Tile } from '../ui/Tile.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './SideBar.module.css';
import { ViewList } from './ViewList.tsx';

/** Shops, views, and at the foot what is not of every day. */
export function SideBar() {
  const { t } = useWords();
  const isPractice = useApp((state) => state.isPractice);
  return (
    <div className={styles.bar}>
      <nav className={styles.group} aria-label={t('shops.name')}>
        <ShopList />
        <NavRow
          label={t('connect.button')}
          picture={<Tile icon="plus" look="outline" />}
          isShop
          onClick={() => void connectInstagram(null)}
        />
      </nav>
      <nav className={styles.group} aria-label={t('views.name')}>
        <ViewList />
      </nav>
      <FolderList />
      <LabelList />
      <div className={styles.foot}>
        <NavRow
          label={t(isPractice ? 'practice.leave' : 'practice.name')}
          picture={<Icon name="shop" />}
          onClick={() => void (isPractice ? leavePractice() : openPractice())}
        />
        <NavRow
          label={t('settings.name')}
          picture={<Icon name="settings" />}
          aria-haspopup="dialog"
          onClick={() => openSettings()}
        />
      </div>
    </div>
  );
}
