import { homedir, release } from 'node:os';
import { AppFailure } from '../../shared/ipc/result.ts';
import { type DeskFacts, writeReport } from '../doctor/write-report.ts';
import { hidePrivate } from '../logging/hide-private.ts';
import { readLastLines } from '../logging/last-lines.ts';
import type { Desk } from './desk.ts';

/** More than the report has room for, once the long lines are in it. */
const LOG_BYTES = 32 * 1024;

interface ReportParts {
  desk(): Promise<Desk>;
  /** Where the log lies. */
  userData: string;
  appVersion: string;
  now(): number;
}

/** The report for support as it stands now: what is shown is what can be copied and saved, and nothing leaves. */
export async function gatherReport({ desk, userData, appVersion, now }: ReportParts): Promise<string> {
  const { electron = 'none', chrome = 'none', node } = process.versions;
  return writeReport({
    at: now(),
    versions: [
      ['Shopbell', appVersion],
      ['Electron', electron],
      ['Chromium', chrome],
      ['Node', node],
      ['System', `${process.platform} ${release()} ${process.arch}`],
    ],
    desk: await factsOf(desk),
    logLines: await readLastLines(userData, LOG_BYTES),
    hide: (line) => hidePrivate(line, [homedir(), userData]),
  });
}

async function factsOf(open: () => Promise<Desk>): Promise<DeskFacts> {
  try {
    const desk = await open();
    return {
      isPractice: desk.isPractice,
      connection: desk.connection(),
      setup: desk.setup(),
      checks: desk.checks(),
      accounts: await desk.storage.accounts(),
    };
  } catch (error) {
    // That it does not open may be the very reason for the report.
    return { failure: error instanceof AppFailure ? error.code : 'internal' };
  }
}
