import { type ReactNode, useEffect, useRef } from 'react';
import type { GuideStep } from '../../../../shared/model/guide.ts';
import { GUIDE_STEPS } from '../../../../shared/model/guide.ts';
import { useInbox } from '../../../caches/inbox-cache.ts';
import { Button } from '../../../ui/Button.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useConnecting } from '../connecting.ts';
import page from '../StepPage.module.css';
import styles from './GuidePage.module.css';
import { GuideProblem } from './GuideProblem.tsx';
import { goToStep, leaveGuide, stepDone, stepNumber } from './guide.ts';

interface GuidePageProps {
  step: GuideStep;
  title?: string;
  lede: string;
  children: ReactNode;
  /** What stands beside Continue: why it is hollow, or what happens by itself. */
  say?: string;
  /** Left out: Continue. */
  next?: string;
  /** Whether the step is done as far as can be seen; the button is hollow until then. */
  isReady?: boolean;
  /** Left out: the step is done. */
  onNext?: () => void;
  /** More buttons at the left of the foot. */
  more?: ReactNode;
}

/** One screen of the guide: what to do, on whose side, and the one button that goes on. */
export function GuidePage({
  step,
  title,
  lede,
  children,
  say,
  next,
  isReady = true,
  onNext = () => void stepDone(step),
  more,
}: GuidePageProps) {
  const { t } = useWords();
  const isWaiting = useConnecting((state) => state.isWaiting);
  const hasShops = useInbox((state) => state.accounts.length > 0);
  const heading = useRef<HTMLHeadingElement>(null);
  const number = stepNumber(step);
  const before = GUIDE_STEPS[number - 1];
  // Whoever listens or steers by keys begins where the new step does.
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <form
      className={page.page}
      aria-label={t(`guide.${step}`)}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !isWaiting) onNext();
      }}
    >
      <div className={page.body}>
        <div className={page.column}>
          <header className={page.head}>
            <p className={styles.over}>
              {number === 0 ? t('guide.over-first') : t('guide.over', { number })}
            </p>
            <h1 ref={heading} tabIndex={-1} className={styles.heading}>
              {title ?? t(`guide.${step}`)}
            </h1>
            <p>{lede}</p>
          </header>
          <GuideProblem />
          {children}
        </div>
      </div>
      <footer className={page.foot}>
        {before && (
          <Button look="quiet" disabled={isWaiting} onClick={() => void goToStep(before)}>
            {t('guide.back')}
          </Button>
        )}
        {more}
        {hasShops && (
          <Button look="quiet" disabled={isWaiting} onClick={() => void leaveGuide()}>
            {t('guide.later')}
          </Button>
        )}
        <span className={styles.end}>
          {say && <span className={styles.say}>{say}</span>}
          <Button look={isReady ? 'go' : 'plain'} type="submit" disabled={!isReady || isWaiting}>
            {next ?? t('guide.continue')}
          </Button>
        </span>
      </footer>
    </form>
  );
}
