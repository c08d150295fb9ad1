import { useEffect, useState } from 'react';
import type { Check } from '../../../shared/model/checks.ts';
import { call } from '../../bridge/api.ts';
import { useApp } from '../../caches/app-cache.ts';
import { Button } from '../../ui/Button.tsx';
import { useNow } from '../../words/use-now.ts';
import { useWords, type Words } from '../../words/use-words.ts';
import styles from './CheckLedger.module.css';
import { delayWords, resultWords } from './check-words.ts';

const SHOWN = 20;

/** The last checks, on demand; those that found something stand out. */
export function CheckLedger() {
  const words = useWords();
  const { t } = words;
  const now = useNow();
  const last = useApp((state) => state.checks.last);
  const [isOpen, setIsOpen] = useState(false);
  const [checks, setChecks] = useState<Check[]>([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another check was made, so the list is another.
  useEffect(() => {
    if (!isOpen) return;
    let isGone = false;
    void call('checks.list', { limit: SHOWN }).then((answer) => {
      // What cannot be read now is read with the next check.
      if (answer.ok && !isGone) setChecks(answer.value);
    });
    return () => {
      isGone = true;
    };
  }, [isOpen, last]);

  if (last === null) return null;
  return (
    <>
      <Button size="small" look="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {t('checks.earlier')}
      </Button>
      {isOpen && (
        <ul className={styles.list} aria-label={t('checks.earlier')}>
          {checks.map((check) => (
            <li key={check.startedAt} className={styles.check} data-has={newsOf(check)}>
              <time dateTime={new Date(check.finishedAt).toISOString()}>{timeOf(check, words, now)}</time>
              <span>
                <b>{resultWords(check, t)}</b>
                {check.longestDelayMs !== null && (
                  <>, {t('checks.late', { delay: delayWords(check.longestDelayMs, t) })}</>
                )}
                <small>
                  {t('checks.chats', { count: check.chats })}
                  {check.why !== 'timer' && <>, {t(`checks.why-${check.why}`)}</>}
                </small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function newsOf({ error, missing, found }: Check): 'trouble' | 'news' | undefined {
  if (error !== null || missing > 0) return 'trouble';
  return found > 0 ? 'news' : undefined;
}

function timeOf({ finishedAt }: Check, { times }: Words, now: number): string {
  return times.day(finishedAt, now).word === times.day(now, now).word
    ? times.clock(finishedAt)
    : `${times.date(finishedAt, now)} ${times.clock(finishedAt)}`;
}
