import { app } from 'electron';
import { applyLoginStart, loginStart, startCommand } from '../life/login-start.ts';
import type { Log } from '../logging/log.ts';

/** Tells the system whether Shopbell starts when the owner logs in. Resolves when it was told, or refused. */
export async function keepLoginStart(wanted: boolean, log: Log): Promise<void> {
  const command = startCommand({
    execPath: process.execPath,
    appPath: app.getAppPath(),
    isPackaged: app.isPackaged,
    appImage: process.env.APPIMAGE,
  });
  const { platform } = process;
  try {
    await applyLoginStart(
      loginStart({ platform, wanted, command, configFolder: app.getPath('appData') }),
      app,
    );
    log.info('login-start.kept', { wanted });
  } catch (error) {
    // The choice stays; the next start tries again. The log is where support finds it.
    log.warn('login-start.failed', { error: String(error) });
  }
}
