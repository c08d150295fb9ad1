import { AppFailure } from '../../shared/ipc/result.ts';
import type { Desk } from '../app/desk.ts';
import type { PracticeStrings } from '../app/practice-strings.ts';
import type { Handlers } from './answer.ts';

type Names = 'practice.state' | 'practice.trouble' | 'practice.pace' | 'practice.step' | 'practice.drill';

/** What the practice shop's panel asks. The real shop has no strings to pull, whoever asks. */
export function practiceHandlers(desk: () => Promise<Desk>): Pick<Handlers, Names> {
  async function strings(): Promise<PracticeStrings> {
    const { practice } = await desk();
    if (practice === null) throw new AppFailure('not-found');
    return practice;
  }
  return {
    'practice.state': async () => (await strings()).state(),
    'practice.trouble': async (input) => (await strings()).trouble(input),
    'practice.pace': async ({ pace }) => (await strings()).setPace(pace),
    'practice.step': async (input) => (await strings()).step(input),
    'practice.drill': async ({ act }) => (await strings()).drill(act),
  };
}
