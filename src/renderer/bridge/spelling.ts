import { useEffect, useState } from 'react';
import type { SpellingStatus } from '../../shared/model/spelling.ts';
import { call } from './api.ts';

/** How the check of the owner's spelling stands, as it changes; null until main has answered. */
export function useSpelling(): SpellingStatus | null {
  const [status, setStatus] = useState<SpellingStatus | null>(null);
  useEffect(() => {
    let isOver = false;
    const stop = window.api.on('spelling.changed', setStatus);
    void call('spelling.status', {}).then((answer) => {
      if (answer.ok && !isOver) setStatus(answer.value);
    });
    return () => {
      isOver = true;
      stop();
    };
  }, []);
  return status;
}
