import { type FormEvent, type ReactNode, useId } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './editors.module.css';

interface NameFormProps {
  label: string;
  name: string;
  onName(name: string): void;
  /** Nothing to keep. */
  isSame: boolean;
  onKeep(): void;
  removeLabel: string;
  onRemove(): void;
  /** What else can be changed. */
  children?: ReactNode;
}

/** The small sheet in which something with a name is changed or taken away. */
export function NameForm({
  label,
  name,
  onName,
  isSame,
  onKeep,
  removeLabel,
  onRemove,
  children,
}: NameFormProps) {
  const { t } = useWords();
  const nameId = useId();
  const isNameless = name.trim() === '';

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!isNameless) onKeep();
  }
  return (
    <form className={styles.sheet} onSubmit={submit}>
      <label htmlFor={nameId}>{label}</label>
      <input
        id={nameId}
        className={styles.field}
        value={name}
        maxLength={40}
        onChange={(event) => onName(event.target.value)}
      />
      {children}
      <div className={styles.buttons}>
        <Button look="quiet" size="small" onClick={onRemove}>
          {removeLabel}
        </Button>
        <Button type="submit" size="small" disabled={isNameless || isSame}>
          {t('folders.keep')}
        </Button>
      </div>
    </form>
  );
}
