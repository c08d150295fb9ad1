import type { Clock } from '../../shared/clock.ts';

export interface Recorded {
  /** Counts up over everything that was recorded, so that two lists can be put in one order. */
  sequence: number;
}

/** Grows for ever in a practice shop that stays open, so the oldest go. */
const KEPT = 5_000;

/**
 * What happened, in order, with promises for what is still to happen: a test waits for a record instead of
 * sleeping.
 */
export interface RecordList<T extends Recorded> {
  add(record: T): T;
  /** Says that a record's content changed, so that those who wait look again. */
  touch(record: T): void;
  all(): T[];
  /** The first record that matches, past or to come. Fails after `timeoutMs` of real time, naming `what`. */
  waitFor(matches: (record: T) => boolean, timeoutMs: number, what: string): Promise<T>;
  close(): void;
}

interface Waiter<T> {
  look: (record: T) => void;
  giveUp: (reason: string) => void;
}

export function createRecordList<T extends Recorded>(realClock: Clock): RecordList<T> {
  const records: T[] = [];
  const waiters = new Set<Waiter<T>>();
  const tell = (record: T): void => {
    for (const waiter of [...waiters]) waiter.look(record);
  };

  return {
    add(record) {
      records.push(record);
      if (records.length > KEPT) records.shift();
      tell(record);
      return record;
    },
    touch: tell,
    all: () => [...records],
    waitFor(matches, timeoutMs, what) {
      const found = records.find(matches);
      if (found) return Promise.resolve(found);
      return new Promise((resolve, reject) => {
        const leave = (): void => {
          cancel();
          waiters.delete(waiter);
        };
        const waiter: Waiter<T> = {
          look(record) {
            if (!matches(record)) return;
            leave();
            resolve(record);
          },
          giveUp(reason) {
            leave();
            reject(new Error(`${what}: ${reason}`));
          },
        };
        const cancel = realClock.after(timeoutMs, () => waiter.giveUp(`nothing came within ${timeoutMs} ms`));
        waiters.add(waiter);
      });
    },
    close() {
      for (const waiter of [...waiters]) waiter.giveUp('the practice Instagram was closed');
    },
  };
}
