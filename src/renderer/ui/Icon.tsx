import styles from './Icon.module.css';
import { type IconName, iconShapes } from './icon-shapes.tsx';

interface IconProps {
  name: IconName;
  size?: 11 | 12 | 13 | 14 | 16 | 18 | 20 | 22;
}

/** Decoration beside words: its meaning always stands in text or in the name of the control around it. */
export function Icon({ name, size = 16 }: IconProps) {
  return (
    <svg className={styles.icon} data-size={size} aria-hidden="true">
      <use href={`#icon-${name}`} />
    </svg>
  );
}

/** All shapes once per page, so that each icon is one element. */
export function IconSprite() {
  return (
    <svg className={styles.sprite} aria-hidden="true">
      {Object.entries(iconShapes).map(([name, shape]) => (
        <symbol key={name} id={`icon-${name}`} viewBox="0 0 16 16">
          {shape}
        </symbol>
      ))}
    </svg>
  );
}
