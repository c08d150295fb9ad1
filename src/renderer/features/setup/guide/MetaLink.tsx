import { metaPageAddress } from '../../../../shared/instagram/meta-pages.ts';
import type { MetaPage } from '../../../../shared/model/doctor.ts';
import { call } from '../../../bridge/api.ts';
import { useApp } from '../../../caches/app-cache.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useWords } from '../../../words/use-words.ts';

interface MetaLinkProps {
  page: MetaPage;
  label?: string;
  look?: 'plain' | 'go';
  size?: 'small' | 'medium';
}

/** Opens the right page of the owner's app at Meta, in their own browser. */
export function MetaLink({ page, label, look = 'plain', size = 'medium' }: MetaLinkProps) {
  const { t } = useWords();
  const metaAppId = useApp((state) => state.setup?.metaAppId ?? null);
  return (
    <Button
      look={look}
      size={size}
      onClick={() => void call('link.open', { url: metaPageAddress(page, metaAppId) })}
    >
      {label ?? t('guide.open-meta')}
      <Icon name="external" size={14} />
    </Button>
  );
}
