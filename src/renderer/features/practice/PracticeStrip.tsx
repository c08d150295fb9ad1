import { nextStep, type PracticeState } from '../../../shared/model/practice.ts';
import { useApp } from '../../caches/app-cache.ts';
import { usePracticeState } from '../../caches/practice-cache.ts';
import { Bell } from '../../ui/Bell.tsx';
import { useWords } from '../../words/use-words.ts';
import { DrillEnd } from './DrillEnd.tsx';
import { DrillLine } from './DrillLine.tsx';
import { PaceChoice } from './PaceChoice.tsx';
import styles from './PracticeStrip.module.css';
import { TroubleChoice } from './TroubleChoice.tsx';
import { TroubleLine } from './TroubleLine.tsx';
import { useDrill } from './use-drill.ts';

/** Says that nothing here is real, leads through the drill, and lets things go wrong. Only in the practice shop. */
export function PracticeStrip() {
  const isPractice = useApp((state) => state.isPractice);
  return isPractice ? <Strip /> : null;
}

function Strip() {
  const { t } = useWords();
  useDrill();
  const practice = usePracticeState((state) => state.practice);
  return (
    <section className={styles.strip} aria-label={t('practice.name')} data-part>
      <div className={styles.head}>
        <p className={styles.mark}>
          <Bell />
          <b>{t('practice.name')}</b>
          <small>{t('practice.not-real')}</small>
        </p>
        {/* Always there, so that each step is read aloud when it takes the place of the one before. */}
        <div className={styles.drill} role="status" aria-label={t('drill.name')}>
          {practice && <DrillNow practice={practice} />}
        </div>
        {practice && (
          <div className={styles.tools}>
            <TroubleChoice troubles={practice.troubles} />
            <PaceChoice pace={practice.pace} />
          </div>
        )}
      </div>
      {practice?.troubles.map((trouble) => (
        <TroubleLine key={trouble} trouble={trouble} />
      ))}
    </section>
  );
}

function DrillNow({ practice: { drill, troubles } }: { practice: PracticeState }) {
  const step = nextStep(drill);
  if (step === null) return <DrillEnd drill={drill} />;
  return <DrillLine drill={drill} step={step} troubles={troubles} />;
}
