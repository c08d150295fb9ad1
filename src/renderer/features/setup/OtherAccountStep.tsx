import type { OtherAccountQuestion } from '../../../shared/model/setup.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import cards from './cards.module.css';
import { connectInstagram, connectOther, leaveOther, showSetup, useConnecting } from './connecting.ts';
import { StepPage } from './StepPage.tsx';

interface OtherAccountStepProps {
  question: OtherAccountQuestion;
}

/** Somebody else logged in than was to be reconnected: only the owner knows what was meant. */
export function OtherAccountStep({ question }: OtherAccountStepProps) {
  const { t } = useWords();
  const { step, isWaiting, reconnect } = useConnecting();
  const { wanted, came, isKnown } = question;
  const isToken = step === 'token';
  return (
    <StepPage
      title={t(isToken ? 'other.title-token' : 'other.title', { came })}
      lede={t('other.lede', { wanted })}
      foot={
        <Button look="quiet" disabled={isWaiting} onClick={leaveOther}>
          {t('other.cancel')}
        </Button>
      }
    >
      <section className={cards.card} data-state="here">
        <div className={cards.facts}>
          <Icon name="retry" />
          <div>
            <b>@{wanted}</b>
            <small>{t(isToken ? 'other.again-token-note' : 'other.again-note')}</small>
          </div>
          <Button
            look="go"
            disabled={isWaiting}
            onClick={() => (isToken ? showSetup('token') : void connectInstagram(reconnect))}
          >
            {t(isToken ? 'other.again-token' : 'other.again', { wanted })}
          </Button>
        </div>
      </section>
      <section className={cards.card}>
        <div className={cards.facts}>
          <Icon name="plus" />
          <div>
            <b>@{came}</b>
            <small>{t(isKnown ? 'other.renew-note' : 'other.add-note', { wanted })}</small>
          </div>
          <Button disabled={isWaiting} onClick={() => void connectOther()}>
            {t(isKnown ? 'other.renew' : 'other.add', { came })}
          </Button>
        </div>
      </section>
    </StepPage>
  );
}
