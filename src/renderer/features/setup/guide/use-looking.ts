import { useEffect, useRef, useState } from 'react';

const EVERY_MS = 15_000;

/**
 * Looks again and again while a step is in sight, every 15 seconds and when the owner comes back to the window from
 * their phone or Meta's page. Begins anew when `what` is another; null: not now.
 * Answers when it last looked; null: the first look is under way.
 */
export function useLooking(look: () => Promise<void>, what: string | null): number | null {
  const [lookedAt, setLookedAt] = useState<number | null>(null);
  const latest = useRef(look);
  latest.current = look;
  useEffect(() => {
    if (what === null) return;
    let isLooking = false;
    /** Wished for while a look was under way, which may have seen what was before. */
    let isWished = false;
    let isOver = false;
    const again = async () => {
      isWished = true;
      if (isLooking) return;
      isLooking = true;
      while (isWished && !isOver) {
        isWished = false;
        await latest.current();
        if (!isOver) setLookedAt(Date.now());
      }
      isLooking = false;
    };
    void again();
    const timer = setInterval(() => void again(), EVERY_MS);
    const back = () => void again();
    window.addEventListener('focus', back);
    return () => {
      isOver = true;
      clearInterval(timer);
      window.removeEventListener('focus', back);
    };
  }, [what]);
  return lookedAt;
}
