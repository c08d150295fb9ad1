import type { SetupStatus } from '../../../shared/model/setup.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { usePlace } from '../../place/place.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Wheel } from '../../ui/Wheel.tsx';
import { useWords } from '../../words/use-words.ts';
import { CopyField } from './CopyField.tsx';
import cards from './cards.module.css';
import { cancelConnecting, connectInstagram, showSetup, useConnecting } from './connecting.ts';
import { KeychainNote } from './KeychainNote.tsx';
import { StepPage } from './StepPage.tsx';

interface LoginStepProps {
  setup: SetupStatus;
}

/** Instagram's own login window is open, or was and did not end well. */
export function LoginStep({ setup }: LoginStepProps) {
  const { t } = useWords();
  const { isWaiting, reconnect, problem } = useConnecting();
  const hasShops = useInbox((state) => state.accounts.length > 0);
  const showInbox = usePlace((state) => state.showInbox);
  const isRedirectUnknown = problem?.code === 'redirect-refused';
  return (
    <StepPage
      title={t('login.title')}
      lede={t('login.lede')}
      foot={
        <>
          <Button look="quiet" disabled={isWaiting} onClick={showInbox}>
            {t(hasShops ? 'setup.back-to-chats' : 'setup.back')}
          </Button>
          <Button look="quiet" disabled={isWaiting} onClick={() => showSetup('token')}>
            {t('token.instead')}
          </Button>
          <Button look="go" disabled={isWaiting} onClick={() => void connectInstagram(reconnect)}>
            {t('connect.button')}
          </Button>
        </>
      }
    >
      <KeychainNote setup={setup} />
      {isWaiting && (
        <section className={cards.card} data-state="here" aria-live="polite">
          <div className={cards.waiting}>
            <Wheel />
            <div>
              <p>
                <b>{t('login.waiting')}</b>
              </p>
              <p>{t('login.waiting-note')}</p>
            </div>
            <Button onClick={cancelConnecting}>{t('login.cancel')}</Button>
          </div>
        </section>
      )}
      <section className={cards.card} data-state={isRedirectUnknown ? 'here' : undefined}>
        <div className={cards.facts}>
          <Icon name="key" />
          <div>
            <b>{t('login.keys-saved')}</b>
            <small>{t('login.app-id', { id: setup.instagramAppId ?? '' })}</small>
          </div>
          <Button size="small" disabled={isWaiting} onClick={() => showSetup('keys')}>
            {t('login.change-keys')}
          </Button>
        </div>
        <CopyField label={t('keys.redirect')} value={setup.redirectUri} />
        <p className={cards.hint}>{t('keys.redirect-hint')}</p>
      </section>
    </StepPage>
  );
}
