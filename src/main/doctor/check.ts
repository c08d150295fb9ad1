import type { Clock } from '../../shared/clock.ts';
import type { ErrorDetail } from '../../shared/ipc/result.ts';
import type { Checks } from '../../shared/model/checks.ts';
import type { ConnectionStatus } from '../../shared/model/connection.ts';
import type { CheckId, CheckResult, CheckSaying, NextClick } from '../../shared/model/doctor.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { SetupStatus } from '../../shared/model/setup.ts';
import type { CredentialsCollaborators } from '../accounts/credentials.ts';
import type { Instagram } from '../instagram/instagram.ts';
import type { Log } from '../logging/log.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import type { AccountRecord } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import type { Round } from './round.ts';

/** What the checks look at. Everything is there already; the doctor only looks at all of it together. */
export interface DoctorParts {
  /** The practice shop keeps its keys in memory, as it should. */
  isPractice: boolean;
  instagram: Pick<
    Instagram,
    | 'me'
    | 'conversations'
    | 'subscribe'
    | 'subscriptions'
    | 'callback'
    | 'appName'
    | 'exchangeCode'
    | 'consentPage'
    | 'serverTime'
  >;
  secrets: SecretStore;
  credentials: CredentialsCollaborators;
  storage: Pick<
    Storage,
    | 'accountRecords'
    | 'saveSubscription'
    | 'proveRoom'
    | 'arrivals'
    | 'noteIncident'
    | 'endIncident'
    | 'incidents'
  >;
  tokenOf(accountId: AccountId): Promise<string | null>;
  setup(): SetupStatus;
  connection(): ConnectionStatus;
  /** What the audit last found. */
  audits(): Checks;
  /** Goes out and comes back in through the address in use; null: there is none. */
  probe(): Promise<{ isHealthy: boolean; tookMs: number; reason: string | null } | null>;
  /** Registers the address in use at Meta, as far as that can be done from here. */
  registerAgain(): Promise<void>;
  /** The login ends again at the address that needs no server. */
  restoreRedirect(): Promise<void>;
  /** Bodies that came for us and were signed by somebody else; null: none since the last one that fitted. */
  refusedSignatures(): { count: number; lastAt: number } | null;
  /** Bytes that are free where Shopbell keeps its files. */
  freeBytes(): Promise<number>;
  /** The one this build speaks. */
  apiVersion: string;
  /** Letters nobody can guess. */
  randomText(): string;
  clock: Clock;
  log: Log;
}

/** What a check found; the doctor adds whose it is and when. */
export interface Finding {
  state: CheckResult['state'];
  says: CheckSaying;
  params?: CheckResult['params'];
  where?: CheckResult['where'];
  next?: NextClick | null;
  details?: ErrorDetail | null;
}

interface CheckBase {
  id: CheckId;
  /** What a good result proves. */
  proves: string;
  how: 'call' | 'read-back' | 'probe' | 'round-trip' | 'comparison' | 'record';
  /** Only while these are good is there a ground to stand on. */
  needs: readonly CheckId[];
}

/** One thing that has to be well; `of` tells whether it is one, or one for each shop. */
export type DoctorCheck =
  | (CheckBase & { of: 'computer'; look(parts: DoctorParts, round: Round): Promise<Finding> })
  | (CheckBase & {
      of: 'shop';
      look(parts: DoctorParts, round: Round, shop: AccountRecord): Promise<Finding>;
    });
