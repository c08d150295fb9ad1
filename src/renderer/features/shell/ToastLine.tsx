import { useEffect, useState } from 'react';
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: each toast begins with its whole time
  useEffect(() => setLeft(TOAST_MS), [id]);
  useEffect(() => {
    if (id === null || isHeld) return;
    const timer = setInterval(() => setLeft((left) => left - STEP_MS), STEP_MS);
    return () => clearInterval(timer);
  }, [id, isHeld]);
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
          {action && <Pie percent={(leftMs / TOAST_MS) * 100} size={14} />}
          <span>{t(toast.text, toast.values)}</span>
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
