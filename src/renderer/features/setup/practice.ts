import { create } from 'zustand';
import type { AppError } from '../../../shared/ipc/result.ts';
import { call } from '../../bridge/api.ts';

interface Practice {
  isOpening: boolean;
  problem: AppError | null;
  at: number;
}

export const usePractice = create<Practice>()(() => ({ isOpening: false, problem: null, at: 0 }));

export async function openPractice(): Promise<void> {
  await change('practice.open');
}

export async function leavePractice(): Promise<void> {
  await change('practice.leave');
}

/** Main opens another window for the other shop; until then the button says that it works. */
async function change(name: 'practice.open' | 'practice.leave'): Promise<void> {
  if (usePractice.getState().isOpening) return;
  usePractice.setState({ isOpening: true, problem: null });
  const answer = await call(name, {});
  usePractice.setState({ isOpening: false, problem: answer.ok ? null : answer.error, at: Date.now() });
}
