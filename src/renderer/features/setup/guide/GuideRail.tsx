import { GUIDE_STEPS, type Guide, type GuideStep } from '../../../../shared/model/guide.ts';
import { useInbox } from '../../../caches/inbox-cache.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { useWords } from '../../../words/use-words.ts';
import styles from '../ConnectRail.module.css';
import { useConnecting } from '../connecting.ts';
import rail from './GuideRail.module.css';
import { goToStep, minutesLeft, stepNumber } from './guide.ts';

/** Where one is: done solid with a tick, now outlined, later hollow. Each leads to its step. */
export function GuideRail({ guide }: { guide: Guide }) {
  const { t } = useWords();
  const shop = useInbox((state) => state.accounts[0]);
  const name = shop?.username ?? guide.shopName;
  return (
    <nav className={styles.rail} aria-label={t('guide.steps')}>
      <h2>{t('guide.title')}</h2>
      <p>{t('guide.left', { count: minutesLeft(guide) })}</p>
      <ol className={styles.steps}>
        {GUIDE_STEPS.map((step) => (
          <RailStep
            key={step}
            step={step}
            guide={guide}
            note={step === 'account' && name !== '' ? `@${name}` : null}
          />
        ))}
      </ol>
      <p className={styles.foot}>{t('guide.can-close')}</p>
    </nav>
  );
}

interface RailStepProps {
  step: GuideStep;
  guide: Guide;
  /** What came of it, once it is done. */
  note: string | null;
}

function RailStep({ step, guide, note }: RailStepProps) {
  const { t } = useWords();
  const isWaiting = useConnecting((state) => state.isWaiting);
  const isNow = step === guide.step;
  const isDone = guide.done.includes(step) && !isNow;
  const told = isDone ? note : null;
  const words = [t(`guide.${step}`), told, isDone ? t('guide.done') : null].filter((word) => word !== null);
  return (
    <li
      className={styles.step}
      data-state={isNow ? 'now' : isDone ? 'done' : 'later'}
      aria-current={isNow ? 'step' : undefined}
    >
      <span className={styles.dot} aria-hidden="true">
        <Dot step={step} isDone={isDone} />
      </span>
      <span className={styles.name} aria-hidden="true">
        {t(`guide.${step}`)}
        {told && <small>{told}</small>}
      </span>
      <button
        type="button"
        className={rail.go}
        aria-label={words.join(', ')}
        disabled={isWaiting}
        onClick={() => void goToStep(step)}
      />
    </li>
  );
}

function Dot({ step, isDone }: { step: GuideStep; isDone: boolean }) {
  if (isDone) return <Icon name="check" size={12} />;
  return step === 'practice' ? <Icon name="play" size={11} /> : stepNumber(step);
}
