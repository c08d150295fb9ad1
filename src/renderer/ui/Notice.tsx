import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-shapes.tsx';
import styles from './Notice.module.css';

interface NoticeProps {
  icon: IconName;
  text: string;
  /** The one thing to press, where there is one. */
  children?: ReactNode;
}

/** One amber bar above the list, read aloud once. */
export function Notice({ icon, text, children }: NoticeProps) {
  return (
    <div className={styles.notice} role="status">
      <Icon name={icon} size={16} />
      <p>{text}</p>
      {children}
    </div>
  );
}
