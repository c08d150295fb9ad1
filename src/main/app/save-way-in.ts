import type { WayInInput } from '../../shared/model/setup.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import type { SettingsStore } from '../settings/settings.ts';

/** Keeps what the owner chose: the token first, as only the keychain may refuse, and then nothing has changed. */
export async function saveWayIn(
  { settings, secrets }: { settings: Pick<SettingsStore, 'changeApp'>; secrets: SecretStore },
  { tunnel, further, ngrokToken }: WayInInput,
): Promise<void> {
  if (ngrokToken === null) await secrets.delete('ngrok-token');
  else if (ngrokToken !== undefined) await secrets.set('ngrok-token', ngrokToken);
  settings.changeApp({ tunnel, furtherWays: further });
}
