import { create } from 'zustand';
import type { AppError } from '../../../shared/ipc/result.ts';
import { call } from '../../bridge/api.ts';
import { useApp } from '../../caches/app-cache.ts';
import { connectInstagram } from './connecting.ts';

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

/** The window is loaded anew for the other shop; this part of its address stays with it and is read once. */
const TO_OWN_SHOP = '#own-shop';

/** Leaves the practice shop for the place where the own one is connected. */
export async function leaveForOwnShop(): Promise<void> {
  location.hash = TO_OWN_SHOP;
  await leavePractice();
}

/** Goes there when the practice shop was left for it. */
export function arriveAtOwnShop(): void {
  if (location.hash !== TO_OWN_SHOP) return;
  history.replaceState(null, '', location.pathname + location.search);
  // What is missing decides where the set-up begins; that is known with the first snapshot.
  const stop = useApp.subscribe(({ phase, isPractice }) => {
    if (phase !== 'ready' || isPractice) return;
    stop();
    void connectInstagram(null);
  });
}
