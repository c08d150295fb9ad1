import { AppFailure } from '../../shared/ipc/result.ts';
import type { Exporting } from '../app/exporting.ts';
import type { FileWorks } from '../app/file-work.ts';
import type { Moving } from '../app/moving.ts';
import type { Handlers } from './answer.ts';

export interface MoveHandlerParts {
  moving: Moving;
  exporting: Exporting;
  works: FileWorks;
  /** Asks where to write a file of that name; null when the owner thought better of it. */
  chooseWhereTo(name: string): Promise<string | null>;
  /** Asks for a file that ends so; null when the owner chose none. */
  chooseFile(ending: string): Promise<string | null>;
  /** Asks for a folder to put something into; null when the owner chose none. */
  chooseFolder(): Promise<string | null>;
  /** Shows it in the system's file manager. */
  showInFolder(path: string): void;
  eraseEverything(): Promise<void>;
  now(): number;
}

type Names = Extract<
  keyof Handlers,
  `move.${string}` | `work.${string}` | `erase.${string}` | `export.${string}`
>;

/** Taking everything along in one file. */
export function moveHandlers({
  moving,
  exporting,
  works,
  chooseWhereTo,
  chooseFile,
  chooseFolder,
  showInFolder,
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
    'export.save': async () => {
      const into = await chooseFolder();
      return into === null ? null : await exporting.save(into);
    },
    'export.show': () => {
      const last = exporting.last();
      if (last === null) throw new AppFailure('not-found', { message: 'nothing was exported' });
      showInFolder(last);
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
