import { useEffect, useEffectEvent, useId } from 'react';
import type { OrderDraft } from '../../place/order-draft.ts';
import { parseWhen } from '../../words/parse-when.ts';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './OrderForm.module.css';

interface DueFieldProps {
  draft: OrderDraft;
  isBad: boolean;
  problemId: string;
  onChange(part: Partial<OrderDraft>): void;
}

/** By when, in the owner's words: "sat", "21 nov", "in 2 weeks". What was understood stands beside it. */
export function DueField({ draft: { dueText, dueAt }, isBad, problemId, onChange }: DueFieldProps) {
  const { t, times, language } = useWords();
  const now = useNow();
  const hintId = useId();
  const understood = useEffectEvent((at: number | null) => onChange({ dueAt: at }));
  useEffect(() => {
    if (dueText === null) return;
    let isNewest = true;
    void parseWhen(dueText, Date.now(), language).then((at) => isNewest && understood(at));
    return () => {
      isNewest = false;
    };
  }, [dueText, language]);
  return (
    <label className={styles.field}>
      {t('order.due')}
      <input
        dir="auto"
        data-field=":due"
        placeholder={t('order.due-example')}
        value={dueText ?? (dueAt === null ? '' : times.soonDay(dueAt, now))}
        aria-invalid={isBad}
        aria-describedby={isBad ? problemId : hintId}
        onChange={({ target }) => onChange({ dueText: target.value })}
      />
      <small id={hintId}>{dueText !== null && dueAt !== null && times.soonDay(dueAt, now)}</small>
    </label>
  );
}
