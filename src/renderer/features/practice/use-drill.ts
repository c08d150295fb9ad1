import { useEffect } from 'react';
import { nextStep } from '../../../shared/model/practice.ts';
import { followPractice, settleStep } from '../../bridge/practice.ts';
import { usePracticeState } from '../../caches/practice-cache.ts';
import { watchDrill } from './watch-drill.ts';

/** Keeps the panel true, and the drill going, as long as it is shown. */
export function useDrill(): void {
  useEffect(() => {
    const stops = [
      followPractice(),
      watchDrill((step) => {
        const drill = usePracticeState.getState().practice?.drill;
        // Once the drill is through, what is done is only work.
        if (drill === undefined || nextStep(drill) === null || drill.done.includes(step)) return;
        void settleStep(step, 'done');
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
}
