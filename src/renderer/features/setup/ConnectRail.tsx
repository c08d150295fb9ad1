import type { SetupStatus } from '../../../shared/model/setup.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './ConnectRail.module.css';
import { hasKeys, type SetupStep } from './connecting.ts';

interface ConnectRailProps {
  step: SetupStep;
  setup: SetupStatus;
}

/** Where one is: done solid with a tick, now outlined, later hollow. */
export function ConnectRail({ step, setup }: ConnectRailProps) {
  const { t } = useWords();
  const shops = useInbox((state) => state.accounts.length);
  const now = step === 'keys' ? 0 : step === 'webhook' || step === 'way-in' ? 2 : 1;
  const isProven = setup.webhook.registration === 'registered' || setup.webhook.handshakeAt !== null;
  const steps = [
    { name: t('setup.step-keys'), note: setup.instagramAppId, isDone: hasKeys(setup) },
    {
      name: t('setup.step-login'),
      note: shops > 0 ? t('setup.shops', { count: shops }) : null,
      isDone: shops > 0 && now === 2,
    },
    {
      name: t('setup.step-webhook'),
      note: isProven && shops > 0 ? t('setup.webhook-proven') : null,
      isDone: isProven && shops > 0,
    },
  ];
  return (
    <aside className={styles.rail}>
      <h2>{t('setup.title')}</h2>
      <p>{t('setup.title-note')}</p>
      <ol className={styles.steps}>
        {steps.map(({ name, note, isDone }, index) => (
          <li
            key={name}
            className={styles.step}
            data-state={index === now ? 'now' : isDone ? 'done' : 'later'}
            aria-current={index === now ? 'step' : undefined}
          >
            <span className={styles.dot} aria-hidden="true">
              {isDone && index !== now ? <Icon name="check" size={12} /> : index + 1}
            </span>
            <span className={styles.name}>
              {name}
              {note && <small>{note}</small>}
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.foot}>{t('setup.can-close')}</p>
    </aside>
  );
}
