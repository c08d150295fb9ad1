import { useState } from 'react';
import { metaPageAddress } from '../../../shared/instagram/meta-pages.ts';
import type { CheckResult, NextClick } from '../../../shared/model/doctor.ts';
import type { TextKey } from '../../../shared/texts/translate.ts';
import { call } from '../../bridge/api.ts';
import { runDoctor } from '../../bridge/health.ts';
import { useApp } from '../../caches/app-cache.ts';
import { openSettings } from '../../place/settings-place.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { connectInstagram, goToStep, showSetup } from '../setup/index.ts';
import styles from './card.module.css';
import { Shown } from './Shown.tsx';

interface NextButtonProps {
  result: CheckResult;
  next: NextClick;
  look?: 'plain' | 'go';
}

/** The one thing to press for one result. What only has to be shown opens below it. */
export function NextButton({ result, next, look = 'plain' }: NextButtonProps) {
  const { t } = useWords();
  const [isShown, setIsShown] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const opens = next.do === 'show-on-phone' || next.do === 'mend-keychain';

  async function press(): Promise<void> {
    if (opens) {
      setIsShown(!isShown);
      return;
    }
    setIsBusy(true);
    await act(result, next);
    setIsBusy(false);
  }

  return (
    <>
      <Button
        size="small"
        look={look}
        disabled={isBusy}
        {...(opens && { 'aria-expanded': isShown })}
        onClick={() => void press()}
      >
        {t(nextName(next))}
        {next.do === 'open-meta' && <Icon name="external" size={12} />}
      </Button>
      {isShown && (
        <div className={styles.shown}>
          <Shown next={next} />
        </div>
      )}
    </>
  );
}

function nextName(next: NextClick): TextKey {
  return next.do === 'open-meta' ? `doctor.do-meta-${next.page}` : `doctor.do-${next.do}`;
}

async function act(result: CheckResult, next: NextClick): Promise<void> {
  const { setup } = useApp.getState();
  switch (next.do) {
    case 'open-meta':
      // What has to be pasted there goes along.
      if (result.id === 'redirect' && setup) await call('clipboard.copy', { text: setup.redirectUri });
      await call('link.open', { url: metaPageAddress(next.page, setup?.metaAppId ?? null) });
      return;
    case 'reconnect':
      await connectInstagram(next.accountId);
      return;
    case 'paste':
      showSetup('keys');
      return;
    case 'choose-way-in':
      showSetup('way-in');
      return;
    case 'make-room':
      openSettings('storage');
      return;
    case 'update':
      openSettings('updates');
      return;
    case 'go-to-step':
      await goToStep(next.step);
      return;
    case 'mend':
      await call('doctor.mend', { id: result.id, accountId: result.accountId });
      return;
    default:
      await runDoctor({
        ids: [result.id],
        ...(result.accountId !== null && { accountId: result.accountId }),
      });
  }
}
