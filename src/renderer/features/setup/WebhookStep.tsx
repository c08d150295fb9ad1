import type { SetupStatus } from '../../../shared/model/setup.ts';
import { usePlace } from '../../place/place.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Wheel } from '../../ui/Wheel.tsx';
import { useWords } from '../../words/use-words.ts';
import { CopyField } from './CopyField.tsx';
import cards from './cards.module.css';
import { StepPage } from './StepPage.tsx';

interface WebhookStepProps {
  webhook: SetupStatus['webhook'];
}

/** The fast way: Meta calls this computer. Where it cannot be set by itself, two strings are carried over by hand. */
export function WebhookStep({ webhook }: WebhookStepProps) {
  const { t, times } = useWords();
  const showInbox = usePlace((state) => state.showInbox);
  const { callbackUrl, verifyToken, handshakeAt, registration } = webhook;
  const isProven = registration === 'registered' || handshakeAt !== null;
  const isByHand = registration === 'by-hand' && callbackUrl !== null && verifyToken !== null;
  return (
    <StepPage
      title={t('webhook.title')}
      lede={t(`webhook.lede-${registration}`)}
      foot={
        <>
          <span className={cards.hint}>{isProven ? null : t('webhook.goes-on')}</span>
          <Button look={isProven ? 'go' : 'plain'} onClick={showInbox}>
            {t('webhook.continue')}
          </Button>
        </>
      }
    >
      {isByHand && (
        <section className={cards.card} data-state={isProven ? undefined : 'here'}>
          <h2>
            <Icon name="globe" />
            {t('webhook.meta-side')}
          </h2>
          <p>{t('webhook.where')}</p>
          <CopyField label={t('webhook.callback')} value={callbackUrl} />
          <CopyField label={t('webhook.verify')} value={verifyToken} />
        </section>
      )}
      <div className={cards.checks}>
        <div className={cards.check}>
          <span className={cards.mark} data-state={callbackUrl === null ? 'none' : 'ok'}>
            {callbackUrl !== null && <Icon name="check" size={12} />}
          </span>
          <p>{t(callbackUrl === null ? 'webhook.way-closed' : 'webhook.way-open')}</p>
        </div>
        <div className={cards.check} role="status" aria-label={t('webhook.handshake')}>
          {isProven ? (
            <span className={cards.mark} data-state="ok">
              <Icon name="check" size={12} />
            </span>
          ) : (
            <Wheel />
          )}
          <p>{t(isProven ? 'webhook.handshake-came' : 'webhook.handshake-waiting')}</p>
          {handshakeAt !== null && <time>{times.clock(handshakeAt)}</time>}
        </div>
      </div>
    </StepPage>
  );
}
