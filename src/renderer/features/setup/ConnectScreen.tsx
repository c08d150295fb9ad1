import { useApp } from '../../caches/app-cache.ts';
import { ConnectRail } from './ConnectRail.tsx';
import styles from './ConnectScreen.module.css';
import { useConnecting } from './connecting.ts';
import { KeysStep } from './KeysStep.tsx';
import { LoginStep } from './LoginStep.tsx';
import { TokenStep } from './TokenStep.tsx';
import { WayInStep } from './WayInStep.tsx';
import { WebhookStep } from './WebhookStep.tsx';

/** Connecting a shop: one step in view, one action, one result. */
export function ConnectScreen() {
  const step = useConnecting((state) => state.step);
  const setup = useApp((state) => state.setup);
  if (!setup) return null;
  return (
    <div className={styles.frame}>
      <ConnectRail step={step} setup={setup} />
      <main className={styles.sheet}>
        {step === 'keys' && <KeysStep setup={setup} />}
        {step === 'login' && <LoginStep setup={setup} />}
        {step === 'token' && <TokenStep />}
        {step === 'way-in' && <WayInStep wayIn={setup.wayIn} />}
        {step === 'webhook' && <WebhookStep webhook={setup.webhook} />}
      </main>
    </div>
  );
}
