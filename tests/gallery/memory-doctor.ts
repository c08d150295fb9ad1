import type { CallInput, CallOutput } from '../../src/shared/ipc/contract.ts';
import type { CallName } from '../../src/shared/ipc/names.ts';
import type { DoctorReport, Incident } from '../../src/shared/model/doctor.ts';

type Names = Extract<CallName, `doctor.${string}`>;

/** A doctor who found what he was told to find. */
export function memoryDoctor(desk: { doctor?: DoctorReport; incidents?: Incident[] }): {
  [N in Names]: (input: CallInput<N>) => CallOutput<N>;
} {
  const report = () => desk.doctor ?? { results: [], isRunning: false, wholeRunAt: null };
  return {
    'doctor.run': () => report().results,
    'doctor.last': report,
    'doctor.mend': () => report().results,
    'doctor.try-pair': ({ pair }) => {
      const id = pair === 'meta' ? 'meta-pair' : 'instagram-pair';
      return {
        id,
        accountId: null,
        state: 'good',
        at: 0 as DoctorReport['results'][number]['at'],
        says: `${id}-right`,
        params: {},
        where: 'computer',
        next: null,
        details: null,
      };
    },
    'doctor.incidents': () => desk.incidents ?? [],
  };
}
