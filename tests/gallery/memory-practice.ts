import type { CallInput, CallOutput } from '../../src/shared/ipc/contract.ts';
import type { CallName } from '../../src/shared/ipc/names.ts';
import type { PracticeState } from '../../src/shared/model/practice.ts';

type Names = Extract<
  CallName,
  'practice.state' | 'practice.trouble' | 'practice.pace' | 'practice.step' | 'practice.drill'
>;
type Answers = { [N in Names]: (input: CallInput<N>) => CallOutput<N> };

/** The practice shop's strings, for the main process in memory: nothing moves, everything is remembered. */
export function memoryPractice(): Answers {
  let state: PracticeState = {
    pace: 'normal',
    troubles: [],
    drill: { done: [], skipped: [], isPutAway: false },
  };
  const keep = (change: Partial<PracticeState>): PracticeState => {
    state = { ...state, ...change };
    return state;
  };
  return {
    'practice.state': () => state,
    'practice.trouble': ({ trouble, isOn }) =>
      keep({
        troubles: [...state.troubles.filter((each) => each !== trouble), ...(isOn ? [trouble] : [])],
      }),
    'practice.pace': ({ pace }) => keep({ pace }),
    'practice.step': ({ step, how }) =>
      keep({ drill: { ...state.drill, [how]: [...state.drill[how], step] } }),
    'practice.drill': ({ act }) =>
      keep({
        drill:
          act === 'begin-anew'
            ? { done: [], skipped: [], isPutAway: false }
            : { ...state.drill, isPutAway: act === 'put-away' },
      }),
  };
}
