import type { SetupStatus } from '../../../shared/model/setup.ts';
import { useApp } from '../../caches/app-cache.ts';
import { ConnectRail } from './ConnectRail.tsx';
import styles from './ConnectScreen.module.css';
import { type SetupStep, useConnecting } from './connecting.ts';
import { GuideRail } from './guide/GuideRail.tsx';
import { GuideStepScreen } from './guide/GuideStepScreen.tsx';
import { KeysStep } from './KeysStep.tsx';
import { LoginStep } from './LoginStep.tsx';
import { OtherAccountStep } from './OtherAccountStep.tsx';
import { TokenStep } from './TokenStep.tsx';
import { WayInStep } from './WayInStep.tsx';
import { WebhookStep } from './WebhookStep.tsx';

/** Connecting a shop: one step in view, one action, one result. */
export function ConnectScreen() {
  const { step, question } = useConnecting();
  const setup = useApp((state) => state.setup);
  if (!setup) return null;
  return (
    <div className={styles.frame}>
      {step === 'guide' ? <GuideRail guide={setup.guide} /> : <ConnectRail step={step} setup={setup} />}
      <main className={styles.sheet} data-part tabIndex={-1}>
        {question ? <OtherAccountStep question={question} /> : <Step step={step} setup={setup} />}
      </main>
    </div>
  );
}

function Step({ step, setup }: { step: SetupStep; setup: SetupStatus }) {
  switch (step) {
    case 'guide':
      return <GuideStepScreen setup={setup} />;
    case 'keys':
      return <KeysStep setup={setup} />;
    case 'login':
      return <LoginStep setup={setup} />;
    case 'token':
      return <TokenStep />;
    case 'way-in':
      return <WayInStep wayIn={setup.wayIn} />;
    case 'webhook':
      return <WebhookStep webhook={setup.webhook} />;
  }
}
