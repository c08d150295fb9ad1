import type { Desk, DeskListener } from './desk.ts';

/** Told like a desk's listener; `deskChanged` means that the window must start over from a snapshot. */
export interface ShownDeskListener extends DeskListener {
  deskChanged(): void;
}

export interface DeskSwitch {
  /** The desk the window shows; waits while it opens, fails when it cannot. */
  shown(): Promise<Desk>;
  /** Whether that is the practice shop. */
  isPractice(): boolean;
  /** The real shop's desk, shown or behind the practice shop; null while it was never opened. */
  real(): Promise<Desk> | null;
  openPractice(): Promise<void>;
  leavePractice(): Promise<void>;
  /** Closes the real desk, does `between` while nothing has its files open, and opens it anew. */
  reopen(between: () => Promise<void>): Promise<void>;
  listen(listener: Partial<ShownDeskListener>): void;
  /** Told by the real desk also while somebody practises: its customers are real. */
  listenToReal(listener: Partial<DeskListener>): void;
  /** The computer woke up, the network is back, or the owner wishes it: look at the way in now. */
  wakeUp(why: 'wake' | 'network' | 'by-hand'): void;
  /** Each desk obeys the same choices. */
  choicesChanged(): void;
  close(): Promise<void>;
}

interface Openers {
  openReal(): Promise<Desk>;
  /** A fresh practice shop every time; closing the desk leaves nothing behind. */
  openPractice(): Promise<Desk>;
  startsInPractice: boolean;
  onWakeFailed(problem: string): void;
}

/**
 * Which desk the window shows. The real one is opened at the start and stays open while somebody practises, so
 * that customers' messages keep coming in; with `startsInPractice` it is opened only when practice is left.
 */
export function createDeskSwitch({
  openReal,
  openPractice,
  startsInPractice,
  onWakeFailed,
}: Openers): DeskSwitch {
  const listeners: Array<Partial<ShownDeskListener>> = [];
  const listenersToReal: Array<Partial<DeskListener>> = [];
  let real: Promise<Desk> | null = null;
  let practice: Promise<Desk> | null = null;

  function open(opening: Promise<Desk>): Promise<Desk> {
    void opening.then(
      (desk) => desk.listen(forward(opening)),
      () => {
        // Whoever asked gets the failure. The next who asks has it tried again: the disk may have room by then.
        if (real === opening) real = null;
      },
    );
    return opening;
  }

  /** Passes on what a desk tells: the one shown to everybody, the real one to those who never lose sight of it. */
  function forward(opening: Promise<Desk>): DeskListener {
    const pass = (tell: (listener: Partial<DeskListener>) => void) => {
      if (opening === (practice ?? real)) listeners.forEach(tell);
      if (opening === real) listenersToReal.forEach(tell);
    };
    return {
      inboxChanged: (change) => pass((listener) => listener.inboxChanged?.(change)),
      connectionChanged: (status) => pass((listener) => listener.connectionChanged?.(status)),
      setupChanged: (status) => pass((listener) => listener.setupChanged?.(status)),
      checksChanged: (checks) => pass((listener) => listener.checksChanged?.(checks)),
      doctorChanged: (report) => pass((listener) => listener.doctorChanged?.(report)),
      storageChanged: (state) => pass((listener) => listener.storageChanged?.(state)),
    };
  }

  function showReal(): Promise<Desk> {
    real ??= open(openReal());
    return real;
  }

  function tellChanged(): void {
    for (const listener of listeners) listener.deskChanged?.();
  }

  if (startsInPractice) practice = open(openPractice());
  else void showReal();

  return {
    shown: () => practice ?? showReal(),
    isPractice: () => practice !== null,
    real: () => real,
    async openPractice() {
      if (practice) return;
      const opening = openPractice();
      await opening;
      practice = open(opening);
      tellChanged();
    },
    async leavePractice() {
      const leaving = practice;
      if (!leaving) return;
      practice = null;
      showReal();
      tellChanged();
      await (await leaving).close();
    },
    async reopen(between) {
      const closing = real;
      real = open(
        (async () => {
          await (await closing?.catch(() => null))?.close();
          await between();
          return await openReal();
        })(),
      );
      await real;
      tellChanged();
    },
    listen: (listener) => void listeners.push(listener),
    listenToReal: (listener) => void listenersToReal.push(listener),
    wakeUp(why) {
      for (const opening of [real, practice]) {
        opening
          ?.then((desk) => desk.checkNow(why))
          .catch((error: unknown) => onWakeFailed(error instanceof Error ? error.message : String(error)));
      }
    },
    choicesChanged() {
      for (const opening of [real, practice]) {
        void opening?.then(
          (desk) => desk.choicesChanged(),
          // One that never opened has nothing to obey them with.
          () => {},
        );
      }
    },
    async close() {
      for (const opening of [practice, real]) {
        // A desk that never opened has nothing to close; its failure was told to whoever asked for it.
        const desk = await opening?.catch(() => null);
        await desk?.close();
      }
    },
  };
}
