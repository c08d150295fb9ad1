import type { FileWork } from '../../shared/model/move-file.ts';
import type { Log } from '../logging/log.ts';
import { databaseLine } from './database-line.ts';
import type { KeepingInputs, KeepingName } from './protocol.ts';
import { openPort, type PortKind, portKind } from './storage-port.ts';

export interface KeepingParts {
  /** worker.ts, or its bundle. */
  entry: URL;
  nodeExecutable: string | null;
  log: Log;
  /** Left out: a thread wherever the runtime can load the driver. */
  kind?: PortKind;
}

export interface KeepingWork<T> {
  ended: Promise<T>;
  /** How far it is; null before it has told. */
  progress(): FileWork | null;
  /** Ends the thread or process in the middle of it; `ended` then fails. */
  stop(): Promise<void>;
}

/** One work on whole files, on a thread or process that lives as long as it takes. */
export function startKeeping<N extends KeepingName>(
  { kind = portKind(), entry, nodeExecutable, log }: KeepingParts,
  name: N,
  input: KeepingInputs[N],
): KeepingWork<unknown> {
  const line = databaseLine(openPort(kind, entry, nodeExecutable), log, { isPatient: true });
  let work: FileWork | null = null;
  const ended = line.ask(name, input, (told) => {
    work = told;
  });
  return { ended: ended.finally(() => line.end()), progress: () => work, stop: () => line.end() };
}
