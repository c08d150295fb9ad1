import {
  DRILL_STEPS,
  type Drill,
  type DrillStep,
  type PracticeTrouble,
} from '../../../shared/model/practice.ts';
import { handleDrill, setTrouble, settleStep } from '../../bridge/practice.ts';
import { useApp } from '../../caches/app-cache.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './DrillLine.module.css';

interface DrillLineProps {
  drill: Drill;
  step: DrillStep;
  troubles: readonly PracticeTrouble[];
}

/** The step to do now. It goes on by itself when it was really done; there is no "next" to press. */
export function DrillLine({ drill, step, troubles }: DrillLineProps) {
  const { t } = useWords();
  const isMac = useApp((state) => state.platform === 'mac');
  if (drill.isPutAway) {
    return (
      <Button size="small" onClick={() => void handleDrill('take-out')}>
        {t('drill.take-out')}
      </Button>
    );
  }
  const keys = { mod: isMac ? '⌘' : 'Ctrl' };
  const isToBreak = step === 'reconnect' && !troubles.includes('login-ended');
  return (
    <div className={styles.line}>
      <Dots drill={drill} step={step} />
      <p className={styles.words}>
        <b>
          <span className="visually-hidden">
            {t('drill.place', { number: DRILL_STEPS.indexOf(step) + 1, count: DRILL_STEPS.length })}
          </span>{' '}
          {t(`drill.${step}`)}
        </b>{' '}
        <span>{t(isToBreak ? 'drill.reconnect-first' : `drill.${step}-text`, keys)}</span>
      </p>
      {isToBreak && (
        <Button size="small" onClick={() => void setTrouble('login-ended', true)}>
          {t('drill.break-login')}
        </Button>
      )}
      <Button size="small" look="quiet" onClick={() => void settleStep(step, 'skipped')}>
        {t('drill.skip')}
      </Button>
      <IconButton label={t('drill.put-away')} onClick={() => void handleDrill('put-away')}>
        <Icon name="x" size={14} />
      </IconButton>
    </div>
  );
}

/** Solid is done, hollow is not yet. */
function Dots({ drill, step }: { drill: Drill; step: DrillStep }) {
  return (
    <span className={styles.dots} aria-hidden="true">
      {DRILL_STEPS.map((each) => (
        <i
          key={each}
          data-state={
            drill.done.includes(each)
              ? 'done'
              : drill.skipped.includes(each)
                ? 'skipped'
                : each === step
                  ? 'now'
                  : 'later'
          }
        />
      ))}
    </span>
  );
}
