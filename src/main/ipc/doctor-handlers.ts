import type { Desk } from '../app/desk.ts';
import type { Handlers } from './answer.ts';

/** What the window asks of the doctor: everything is handed through to the desk that is shown. */
export function doctorHandlers(
  desk: () => Promise<Desk>,
): Pick<Handlers, Extract<keyof Handlers, `doctor.${string}`>> {
  return {
    'doctor.run': async (input) => (await desk()).doctor.run(input),
    'doctor.last': async () => (await desk()).doctor.last(),
    'doctor.mend': async (input) => (await desk()).doctor.mend(input),
    'doctor.try-pair': async (input) => (await desk()).doctor.tryPair(input),
    'doctor.incidents': async (input) => (await desk()).doctor.incidents(input),
  };
}
