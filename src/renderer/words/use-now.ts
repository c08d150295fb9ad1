import { create } from 'zustand';

const MINUTE_MS = 60_000;

/** The minute everything on the screen agrees on; countdowns change at most once a minute. */
const useClock = create<{ now: number }>()(() => ({ now: Date.now() }));

export function useNow(): number {
  return useClock((state) => state.now);
}

/** Ticks with the minutes of the wall clock, and at once when the computer woke up. Answers what stops it. */
export function startClock(): () => void {
  let timer: ReturnType<typeof setTimeout>;
  function tick(): void {
    clearTimeout(timer);
    const now = Date.now();
    useClock.setState({ now });
    timer = setTimeout(tick, MINUTE_MS - (now % MINUTE_MS) + 20);
  }
  const onVisible = () => {
    if (document.visibilityState === 'visible') tick();
  };
  document.addEventListener('visibilitychange', onVisible);
  tick();
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onVisible);
  };
}
