import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ThreadItem } from './thread-items.ts';

/** So near the end counts as reading the end: half a bubble. */
export const AT_END_PX = 24;

interface News {
  hasNews: boolean;
  /** The newest message of all is on the screen. */
  readsEnd: boolean;
  onScroll: () => void;
  showEnd: () => void;
}

/** Tells that something came in below while the reader was further up. */
export function useNews(
  items: readonly ThreadItem[],
  scroller: { readonly current: HTMLElement | null },
  scrollToEnd: () => void,
  /** The newest message of all is among them; otherwise what comes below is no news. */
  isWhole: boolean,
): News {
  const [hasNews, setHasNews] = useState(false);
  const isAtEnd = useRef(isWhole);
  const [scrolledToEnd, setScrolledToEnd] = useState(isWhole);
  const wasWhole = useRef(isWhole);
  const last = items.at(-1);
  const lastKey = last?.key;
  const isOwn = last?.kind === 'message' && last.pending !== null;
  const seenKey = useRef(lastKey);
  useEffect(() => {
    if (seenKey.current === lastKey) return;
    seenKey.current = lastKey;
    const isNews = wasWhole.current && isWhole;
    wasWhole.current = isWhole;
    if (!isNews) return;
    // One's own words are always shown; the virtualiser follows by itself when the reader is at the end.
    if (isOwn) scrollToEnd();
    else if (!isAtEnd.current) setHasNews(true);
  }, [lastKey, isOwn, scrollToEnd, isWhole]);
  const showEndAgain = useEffectEvent(() => {
    if (isAtEnd.current) scrollToEnd();
  });
  useEffect(() => {
    if (!scroller.current) return;
    // The composer grows with its text and takes the room from below: who reads the end stays there.
    const observer = new ResizeObserver(() => showEndAgain());
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [scroller]);
  return {
    hasNews,
    readsEnd: scrolledToEnd && isWhole,
    onScroll() {
      const element = scroller.current;
      if (!element) return;
      isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight <= AT_END_PX;
      setScrolledToEnd(isAtEnd.current);
      if (isAtEnd.current) setHasNews(false);
    },
    showEnd() {
      setHasNews(false);
      scrollToEnd();
    },
  };
}
