import type { Referral, ReferralVia } from '../../../shared/model/message.ts';
import type { Translate } from '../../../shared/texts/translate.ts';
import { attachmentAddress } from '../../bridge/media.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icon-shapes.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './CameBy.module.css';

const ICONS: Record<ReferralVia, IconName> = {
  ad: 'megaphone',
  link: 'link',
  product: 'box',
  other: 'external',
};

interface CameByProps {
  referral: Referral;
}

/** Where the person came from: above what they wrote, or alone when they have said nothing yet. */
export function CameBy({ referral }: CameByProps) {
  const { t } = useWords();
  const { via, pictureId } = referral;
  return (
    <p className={styles.line}>
      {pictureId === null ? (
        <Icon name={ICONS[via]} size={14} />
      ) : (
        <img src={attachmentAddress(pictureId)} alt="" draggable={false} />
      )}
      <span dir="auto">{wordsOf(referral, t)}</span>
    </p>
  );
}

function wordsOf({ via, title, ref }: Referral, t: Translate): string {
  switch (via) {
    case 'ad':
      return title === null ? t('referral.ad') : t('referral.ad-named', { title });
    case 'link':
      return ref === null ? t('referral.other') : t('referral.link', { ref });
    case 'product':
      return t('referral.product');
    case 'other':
      return t('referral.other');
  }
}
