import type { ReactNode } from 'react';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './ContactPanel.module.css';

interface BlockProps {
  name: string;
  count?: number;
  addName?: string;
  onAdd?(): void;
  children: ReactNode;
}

/** One part of the panel: while it is empty only its head and the plus. */
export function Block({ name, count, addName, onAdd, children }: BlockProps) {
  return (
    <section className={styles.block} aria-label={name}>
      <div className={styles.head}>
        <h3>{name}</h3>
        {count !== undefined && <span className={styles.count}>{count}</span>}
        {addName !== undefined && (
          <IconButton label={addName} onClick={onAdd}>
            <Icon name="plus" />
          </IconButton>
        )}
      </div>
      {children}
    </section>
  );
}
