import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icon-shapes.tsx';
import styles from './Placeholder.module.css';

interface PlaceholderProps {
  icon?: IconName;
  text: string;
}

/** Something was here, or could not be handed over: an outline that says so. */
export function Placeholder({ icon, text }: PlaceholderProps) {
  return (
    <p className={styles.placeholder}>
      {icon && <Icon name={icon} size={14} />}
      {text}
    </p>
  );
}
