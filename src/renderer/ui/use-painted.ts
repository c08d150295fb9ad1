import { useEffect, useState } from 'react';

/** False until what uses it has been painted for the first time: what nobody sees in that picture can come after it. */
export function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    // The first picture is out by then. A timer, because a hidden window has no frames.
    const timer = setTimeout(() => setPainted(true), 100);
    return () => clearTimeout(timer);
  }, []);
  return isPainted;
}
