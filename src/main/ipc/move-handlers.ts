import type { FileWorks } from '../app/file-work.ts';
import type { Moving } from '../app/moving.ts';
import type { Handlers } from './register.ts';

export interface MoveHandlerParts {
  moving: Moving;
  works: FileWorks;
  /** Asks where to write a file of that name; null when the owner thought better of it. */
  chooseWhereTo(name: string): Promise<string | null>;
  /** Asks for a file that ends so; null when the owner chose none. */
  chooseFile(ending: string): Promise<string | null>;
  eraseEverything(): Promise<void>;
  now(): number;
}

type Names = Extract<keyof Handlers, `move.${string}` | `work.${string}` | `erase.${string}`>;

/** Taking everything along in one file. */
export function moveHandlers({
  moving,
  works,
  chooseWhereTo,
  chooseFile,
  eraseEverything,
  now,
}: MoveHandlerParts): Pick<Handlers, Names> {
  return {
    'move.save': async (input) => {
      const day = new Date(now()).toISOString().slice(0, 10);
      const to = await chooseWhereTo(`shopbell-${day}.shopbell.age`);
      return to === null ? null : await moving.save({ ...input, to });
    },
    'move.read': async ({ passphrase }) => {
      const from = await chooseFile('age');
      return from === null ? null : await moving.read({ from, passphrase });
    },
    'move.put-in': async () => {
      await moving.putIn();
      return {};
    },
    'move.forget': () => {
      moving.forget();
      return {};
    },
    'erase.everything': async () => {
      await eraseEverything();
      return {};
    },
    'work.progress': () => works.progress(),
    'work.stop': async () => {
      await works.stop();
      return {};
    },
  };
}
