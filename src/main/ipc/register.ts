import type { IpcMain, WebContents } from 'electron';
import { type CallName, callNames } from '../../shared/ipc/names.ts';
import { failure } from '../../shared/ipc/result.ts';
import type { Log } from '../logging/log.ts';
import { isTrustedSender } from '../security/sender-guard.ts';

interface Bridge {
  ipcMain: IpcMain;
  /** See answer.ts; waits while the rest of the program is still being read. */
  answer(name: CallName, input: unknown): Promise<unknown>;
  /** The one window that may call. */
  window: () => WebContents | null;
  log: Log;
}

/** Takes every call of the contract, from our own page and from nobody else. */
export function registerCalls({ ipcMain, answer, window, log }: Bridge): void {
  for (const name of callNames) {
    ipcMain.handle(`call:${name}`, async (event, input: unknown) => {
      if (isTrustedSender(event, window())) return await answer(name, input);
      log.warn('ipc.forbidden-sender', { call: name });
      return failure('forbidden-sender');
    });
  }
}
