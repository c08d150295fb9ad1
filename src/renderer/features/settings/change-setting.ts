import type { CallInput } from '../../../shared/ipc/contract.ts';
import { call } from '../../bridge/api.ts';

/** The window changes when main says that it is written; see `settings.changed`. */
export function changeSetting(patch: CallInput<'settings.change'>): void {
  void call('settings.change', patch);
}
