import type { Account } from '../../shared/model/account.ts';
import type { Checks } from '../../shared/model/checks.ts';
import type { ConnectionStatus } from '../../shared/model/connection.ts';
import type { DoctorReport } from '../../shared/model/doctor.ts';
import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { SetupStatus } from '../../shared/model/setup.ts';
import type { StorageState } from '../../shared/model/storage-state.ts';
import { type ConnectionFacts, connectionStatus } from '../inbox/connection-status.ts';
import type { DeskListener } from './desk.ts';

/**
 * What a desk tells the window about itself: the state of the line, of the set-up and of the checks, each told
 * only when it has changed, and every change of the inbox. The facts come from many parts, the verdict is made in one place.
 */
export interface DeskState {
  connection(): ConnectionStatus;
  setup(): SetupStatus;
  /** All of it, as the window begins with. */
  all(): { connection: ConnectionStatus; setup: SetupStatus; checks: Checks; storage: StorageState };
  checks(): Checks;
  /** Some of the facts have changed. */
  learn(facts: Partial<ConnectionFacts>): void;
  learnSetup(setup: Partial<SetupStatus>): void;
  learnChecks(checks: Partial<Checks>): void;
  learnDoctor(report: DoctorReport): void;
  /** Told every time: the window may have missed something meanwhile. */
  learnStorage(state: StorageState): void;
  inboxChanged(change: InboxChange): void;
  listen(listener: Partial<DeskListener>): void;
}

export function createDeskState(facts: ConnectionFacts, setup: SetupStatus, checks: Checks): DeskState {
  const listeners: Array<Partial<DeskListener>> = [];
  let known = facts;
  let told = connectionStatus(known);
  let toldSetup = setup;
  let toldChecks = checks;
  let toldStorage: StorageState = { trouble: null };

  function learn(news: Partial<ConnectionFacts>): void {
    known = { ...known, ...news };
    const next = connectionStatus(known);
    if (isSame(next, told)) return;
    told = next;
    for (const listener of listeners) listener.connectionChanged?.(next);
  }

  return {
    connection: () => told,
    setup: () => toldSetup,
    all: () => ({ connection: told, setup: toldSetup, checks: toldChecks, storage: toldStorage }),
    checks: () => toldChecks,
    learn,
    learnSetup(news) {
      const next = { ...toldSetup, ...news };
      if (isSame(next, toldSetup)) return;
      toldSetup = next;
      for (const listener of listeners) listener.setupChanged?.(next);
    },
    learnChecks(news) {
      const next = { ...toldChecks, ...news };
      if (isSame(next, toldChecks)) return;
      toldChecks = next;
      for (const listener of listeners) listener.checksChanged?.(next);
    },
    learnDoctor(report) {
      for (const listener of listeners) listener.doctorChanged?.(report);
    },
    learnStorage(state) {
      toldStorage = state;
      for (const listener of listeners) listener.storageChanged?.(state);
    },
    inboxChanged(change) {
      if (change.accounts.length > 0) learn({ accounts: mergeAccounts(known.accounts, change.accounts) });
      for (const listener of listeners) listener.inboxChanged?.(change);
    },
    listen: (listener) => void listeners.push(listener),
  };
}

function mergeAccounts(
  known: ConnectionFacts['accounts'],
  changed: readonly Account[],
): ConnectionFacts['accounts'] {
  const byId = new Map(known.map((account) => [account.id, account]));
  for (const account of changed) byId.set(account.id, account);
  return [...byId.values()];
}

/** Both are small plain values made by the same code, so their JSON tells. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
