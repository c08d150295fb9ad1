import type { ReactNode } from 'react';
import { useApp } from '../../caches/app-cache.ts';
import { Bell } from '../../ui/Bell.tsx';
import { ConnectionState } from './ConnectionState.tsx';
import styles from './TitleBar.module.css';
import { WindowButtons } from './WindowButtons.tsx';

interface TitleBarProps {
  /** Before the first shop there is no line whose state could be told. */
  hasConnection: boolean;
  /** What stands in the middle. */
  children?: ReactNode;
}

export function TitleBar({ hasConnection, children }: TitleBarProps) {
  const platform = useApp((state) => state.platform);
  return (
    <header className={styles.bar} data-platform={platform} data-part>
      <div className={styles.brand}>
        <Bell />
        <span>Shopbell</span>
      </div>
      <div className={styles.middle}>{children}</div>
      <div className={styles.end}>
        {hasConnection && <ConnectionState />}
        {platform !== 'mac' && <WindowButtons />}
      </div>
    </header>
  );
}
