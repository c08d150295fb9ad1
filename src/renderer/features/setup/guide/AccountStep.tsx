import { useState } from 'react';
import { type Guide, SHOP_NAME } from '../../../../shared/model/guide.ts';
import { useInbox } from '../../../caches/inbox-cache.ts';
import { Button } from '../../../ui/Button.tsx';
import { useWords } from '../../../words/use-words.ts';
import { showSetup } from '../connecting.ts';
import { openPractice, usePractice } from '../practice.ts';
import { TextField } from '../TextField.tsx';
import styles from './GuidePage.module.css';
import { GuidePage } from './GuidePage.tsx';
import { keepGuide, stepDone } from './guide.ts';
import { Half, NothingToDo, Todo } from './Half.tsx';
import { RetriedToken } from './RetriedToken.tsx';

/** An offer, not a duty: two minutes in a shop where nothing is real. */
export function PracticeStep({ guide }: { guide: Guide }) {
  const { t } = useWords();
  const isOpening = usePractice((state) => state.isOpening);
  async function open(): Promise<void> {
    const done = [...new Set([...guide.done, 'practice' as const])];
    if (await keepGuide({ done, step: 'account' })) await openPractice();
  }
  return (
    <GuidePage step="practice" lede={t('guide.practice-lede')} onNext={() => void stepDone('practice')}>
      <div className={styles.buttons}>
        <Button size="large" disabled={isOpening} onClick={() => void open()}>
          {t(isOpening ? 'practice.opening' : 'practice.open')}
        </Button>
        <span>{t('guide.practice-after')}</span>
      </div>
    </GuidePage>
  );
}

/** Instagram gives messages of business and creator accounts only. */
export function AccountStep({ guide }: { guide: Guide }) {
  const { t } = useWords();
  const [name, setName] = useState(guide.shopName);
  const hasShops = useInbox((state) => state.accounts.length > 0);
  const bare = name.trim().replace(/^@/, '');
  const isName = SHOP_NAME.test(bare);

  async function goOn(): Promise<void> {
    if (await keepGuide({ shopName: bare })) await stepDone('account');
  }
  async function express(): Promise<void> {
    if (await keepGuide({ step: null })) showSetup('keys');
  }
  return (
    <GuidePage
      step="account"
      lede={t('guide.account-lede')}
      isReady={isName}
      onNext={() => void goOn()}
      say={t('guide.account-need')}
      more={
        !hasShops && (
          <Button look="quiet" onClick={() => void express()}>
            {t('guide.have-keys')}
          </Button>
        )
      }
    >
      <RetriedToken />
      <Half side="instagram" state="here">
        <Todo
          steps={[t('guide.account-1'), t('guide.account-2'), t('guide.account-3'), t('guide.account-4')]}
        />
        <TextField
          label={t('guide.shop-name')}
          value={name}
          onChange={setName}
          hint={t('guide.shop-name-hint')}
          problem={isName ? null : t('guide.shop-name-wrong')}
        />
      </Half>
      <NothingToDo side="meta" />
    </GuidePage>
  );
}
