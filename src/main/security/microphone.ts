import type { Clock } from '../../shared/clock.ts';

/** From the owner's press to the page's question; the system's own question may lie between. */
const OPEN_MS = 5_000;

/** The microphone is shut. A press on "record" opens it for one question of the page. */
export interface Microphone {
  /** Answers whether the system allows it. */
  open(): Promise<boolean>;
  /** Whether it is open; it is shut afterwards. */
  take(): boolean;
}

export function createMicrophone(parts: { clock: Clock; askSystem(): Promise<boolean> }): Microphone {
  let openUntil = 0;
  return {
    async open() {
      const isAllowed = await parts.askSystem();
      if (isAllowed) openUntil = parts.clock.now() + OPEN_MS;
      return isAllowed;
    },
    take() {
      const isOpen = parts.clock.now() < openUntil;
      openUntil = 0;
      return isOpen;
    },
  };
}
