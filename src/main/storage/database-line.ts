import { AppFailure } from '../../shared/ipc/result.ts';
import type { FileWork } from '../../shared/model/move-file.ts';
import type { Log } from '../logging/log.ts';
import type { Answer, Request, Told } from './protocol.ts';
import type { StoragePort } from './storage-port.ts';

/** Longer than two frames: whoever waited for it was felt to wait. */
const SLOW_MS = 40;

/** The other end died: whether it did what it was asked for is not known. */
export class LineGone extends AppFailure {
  constructor(reason: string) {
    super('storage-unavailable', { message: reason });
    this.name = 'LineGone';
  }
}

export interface DatabaseLine {
  /** Fails with what the method failed with, or with `LineGone` when the other end dies. */
  ask(method: Request['method'], input: unknown, told?: (work: FileWork) => void): Promise<unknown>;
  end(): Promise<void>;
}

interface Pending {
  method: Request['method'];
  resolve(value: unknown): void;
  reject(error: AppFailure): void;
  /** How far it is, where it takes long. */
  told(work: FileWork): void;
}

/**
 * Pairs questions with answers over one port. Nobody waits for ever: when the other end dies, all are told.
 * `isPatient`: for work that may take its time.
 */
export function databaseLine(port: StoragePort, log: Log, { isPatient = false } = {}): DatabaseLine {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let goneBecause: string | null = null;
  let isEnding = false;

  port.listen({
    answered(answer: Answer | Told) {
      const asked = pending.get(answer.id);
      if (!asked) return;
      if ('work' in answer) return asked.told(answer.work);
      pending.delete(answer.id);
      if (answer.ms > SLOW_MS && !isPatient) {
        log.warn('storage.slow', { method: asked.method, ms: Math.round(answer.ms) });
      }
      if (answer.ok) asked.resolve(answer.value);
      else asked.reject(new AppFailure(answer.error.code, answer.error.detail));
    },
    gone(reason: string) {
      if (goneBecause !== null) return;
      goneBecause = reason;
      if (!isEnding) log.error('storage.gone', { reason, unanswered: pending.size });
      for (const { reject } of pending.values()) reject(new LineGone(reason));
      pending.clear();
    },
  });

  return {
    ask(method, input, told = () => {}) {
      if (goneBecause !== null) return Promise.reject(new LineGone(goneBecause));
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        pending.set(id, { method, resolve, reject, told });
        port.send({ id, method, input });
      });
    },
    end() {
      isEnding = true;
      return port.end();
    },
  };
}
