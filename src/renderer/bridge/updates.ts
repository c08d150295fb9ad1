import type { CallName } from '../../shared/ipc/names.ts';
import { useUpdate } from '../caches/update-cache.ts';
import { call } from './api.ts';

type UpdateCall = Extract<CallName, `update.${string}`>;

/** Asks main how it stands with newer versions, or to do something about them; what it answers is shown. */
export async function askUpdates(name: UpdateCall): Promise<void> {
  const answer = await call(name, {});
  if (answer.ok) useUpdate.setState({ status: answer.value });
}
