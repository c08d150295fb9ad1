import { INSTAGRAM_INVITES_PAGE } from '../../../../shared/instagram/meta-pages.ts';
import type { Guide } from '../../../../shared/model/guide.ts';
import { call } from '../../../bridge/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useWords } from '../../../words/use-words.ts';
import { CopyField } from '../CopyField.tsx';
import styles from './GuidePage.module.css';
import { GuidePage } from './GuidePage.tsx';
import { Half, Todo } from './Half.tsx';
import { MetaLink } from './MetaLink.tsx';
import { RetriedToken } from './RetriedToken.tsx';

/** The invite at Meta, and the yes on the phone: the one is nothing without the other. */
export function RoleStep({ guide }: { guide: Guide }) {
  const { t } = useWords();
  return (
    <GuidePage step="role" lede={t('guide.role-lede')} next={t('guide.role-next')} say={t('guide.role-hint')}>
      <RetriedToken />
      <div className={styles.halves}>
        <Half side="meta" state="here">
          <Todo steps={[t('guide.role-meta-1'), t('guide.role-meta-2'), t('guide.role-meta-3')]} />
          {guide.shopName !== '' && <CopyField label={t('guide.shop-name')} value={guide.shopName} />}
          <div className={styles.buttons}>
            <MetaLink page="roles" />
          </div>
        </Half>
        <Half side="instagram" state="here">
          <Todo
            steps={[
              t('guide.role-phone-1'),
              t('guide.role-phone-2'),
              t('guide.role-phone-3'),
              t('guide.role-phone-4'),
            ]}
          />
          <div className={styles.buttons}>
            <Button onClick={() => void call('link.open', { url: INSTAGRAM_INVITES_PAGE })}>
              {t('guide.role-computer')}
              <Icon name="external" size={14} />
            </Button>
          </div>
        </Half>
      </div>
    </GuidePage>
  );
}
