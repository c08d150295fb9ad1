import { call } from './api.ts';

/** It is shown at once; main answers with the same a moment later. */
export function keepListWidth(listWidth: number): void {
  void call('settings.change', { listWidth });
}
