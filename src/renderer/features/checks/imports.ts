import { create } from 'zustand';
import type { ImportProgress } from '../../../shared/model/checks.ts';
import { call } from '../../bridge/api.ts';
import { useApp } from '../../caches/app-cache.ts';

/** As few chats are here in a few seconds: a line that comes and goes would only startle. */
const WORTH_TELLING = 8;

export interface ImportState {
  isStopped: boolean;
  done: number;
  total: number;
}

/** All shops' imports as one; null when there is nothing to tell. */
export function useImport(): ImportState | null {
  return stateOf(useApp((state) => state.checks.imports));
}

function stateOf(imports: readonly ImportProgress[]): ImportState | null {
  const listed = imports.filter(({ total }) => total > 0);
  const total = listed.reduce((sum, one) => sum + one.total, 0);
  const isStopped = listed.some((one) => one.isStopped);
  if (total === 0 || (!isStopped && total <= WORTH_TELLING)) return null;
  return { isStopped, done: listed.reduce((sum, one) => sum + one.done, 0), total };
}

/** Whether the owner has put the line about a stopped import away, until it goes on. */
export const useHidden = create<{ isHidden: boolean }>()(() => ({ isHidden: false }));

export function stopImport(): void {
  void call('import.stop', {});
}

export function resumeImport(): void {
  useHidden.setState({ isHidden: false });
  void call('import.resume', {});
}
