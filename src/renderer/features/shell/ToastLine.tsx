import { useEffect, useMemo, useState } from 'react';
import type { TextKey } from '../../../shared/texts/translate.ts';
import { dropToast, TOAST_MS, useToast } from '../../place/toasts.ts';
import { Pie } from '../../ui/Pie.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './ToastLine.module.css';

const STEP_MS = 1_000;

/** One sentence and one button, for five seconds. It waits while pointer or focus is on it. */
export function ToastLine() {
  const { t } = useWords();
  const toast = useToast((state) => state.toast);
  const [isHeld, hold] = useState(false);
  const [leftMs, setLeft] = useState(TOAST_MS);
  const id = toast?.id ?? null;
  const until = toast?.until ?? null;
  // What main holds back until then does not wait for a pointer.
  const wholeMs = useMemo(() => (until === null ? TOAST_MS : until - Date.now()), [until]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each toast begins with its whole time
  useEffect(() => setLeft(wholeMs), [id]);
  useEffect(() => {
    if (id === null || (isHeld && until === null)) return;
    const timer = setInterval(() => setLeft((left) => left - STEP_MS), STEP_MS);
    return () => clearInterval(timer);
  }, [id, isHeld, until]);
  useEffect(() => {
    if (leftMs > 0) return;
    hold(false);
    dropToast();
  }, [leftMs]);

  const action = toast?.action;
  return (
    // Always there, so that what appears in it is announced.
    <div
      className={styles.place}
      role="status"
      aria-label={t('toast.name')}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      {toast && (
        <div className={styles.toast}>
          {action && <Pie percent={(leftMs / wholeMs) * 100} size={14} />}
          {until === null ? (
            <span>{t(toast.text, toast.values)}</span>
          ) : (
            <Countdown text={toast.text} seconds={Math.ceil(leftMs / STEP_MS)} wholeMs={wholeMs} />
          )}
          {action && (
            <button
              type="button"
              onClick={() => {
                dropToast();
                action.run();
              }}
            >
              {t(action.name)}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

interface CountdownProps {
  text: TextKey;
  seconds: number;
  wholeMs: number;
}

/** Counts for the eye; read aloud is only where it began. */
function Countdown({ text, seconds, wholeMs }: CountdownProps) {
  const { t } = useWords();
  return (
    <>
      <span className="visually-hidden">{t(text, { seconds: Math.round(wholeMs / STEP_MS) })}</span>
      <span aria-hidden="true">{t(text, { seconds })}</span>
    </>
  );
}
