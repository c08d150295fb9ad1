import type { ReactNode } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import styles from './rows.module.css';

interface CardProps {
  /** A head above it; the first card of a section needs none. */
  title?: string;
  children: ReactNode;
}

/** Rows that belong together. */
export function Card({ title, children }: CardProps) {
  return (
    <>
      {title !== undefined && <h3 className={styles.title}>{title}</h3>}
      <div className={styles.card}>{children}</div>
    </>
  );
}

interface RowProps {
  name: string;
  /** One sentence below the name. */
  note?: string;
  /** The id of the control it names, where that has no name of its own. */
  htmlFor?: string;
  /** The control, at the end of the line; what has the whole width goes below. */
  children?: ReactNode;
}

/** One choice: what it is at the left, the control at the right. */
export function Row({ name, note, htmlFor, children }: RowProps) {
  return (
    <div className={styles.row}>
      <div className={styles.name}>
        {htmlFor === undefined ? <span>{name}</span> : <label htmlFor={htmlFor}>{name}</label>}
        {note !== undefined && <small>{note}</small>}
      </div>
      {children}
    </div>
  );
}

interface SelectProps<T extends string> {
  id: string;
  value: T;
  options: ReadonlyArray<{ value: T; label: string }>;
  onChange(value: T): void;
}

/** One choice of many; a `Row` with the same id names it. */
export function Select<T extends string>({ id, value, options, onChange }: SelectProps<T>) {
  return (
    <span className={styles.select}>
      <select
        id={id}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" size={12} />
    </span>
  );
}
