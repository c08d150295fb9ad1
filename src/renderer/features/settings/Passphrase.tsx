import { useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './rows.module.css';

interface PassphraseProps {
  label: string;
  hint?: string | null;
  isWrong?: boolean;
  value: string;
  onChange(value: string): void;
}

/** A secret that the owner types, and can look at while typing. */
export function Passphrase({ label, hint = null, isWrong = false, value, onChange }: PassphraseProps) {
  const { t } = useWords();
  const id = useId();
  const hintId = useId();
  const [isShown, show] = useState(false);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <span>
        <input
          id={id}
          type={isShown ? 'text' : 'password'}
          autoComplete="off"
          aria-invalid={isWrong}
          aria-describedby={hint === null ? undefined : hintId}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
        <Button size="small" look="quiet" aria-pressed={isShown} onClick={() => show(!isShown)}>
          {t(isShown ? 'keys.hide' : 'keys.show')}
        </Button>
      </span>
      {hint !== null && <small id={hintId}>{hint}</small>}
    </div>
  );
}
