import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import styles from './NavRow.module.css';

interface NavRowProps extends Omit<ComponentProps<'button'>, 'className'> {
  label: string;
  /** Icon or tile. */
  picture: ReactNode;
  /** Said on hover; the label itself where it is left out, for the folded bar shows no words. */
  tip?: string;
  /** Counts stand only where the owner can bring them to zero. */
  count?: number;
  isShop?: boolean;
  /** The shop's colour, 1 to 8, at the window's border. */
  colour?: number;
  isCurrent?: boolean;
  isPressed?: boolean;
  isDim?: boolean;
  /** Said where something must be put right; shown as a red sign. */
  sign?: string | undefined;
  end?: ReactNode;
}

/** One line of the side bar. */
export function NavRow(props: NavRowProps) {
  const {
    label,
    picture,
    tip,
    count = 0,
    isShop,
    colour,
    isCurrent,
    isPressed,
    isDim,
    sign,
    end,
    ...rest
  } = props;
  return (
    <button
      {...rest}
      type="button"
      className={styles.row}
      title={tip ?? label}
      data-kind={isShop ? 'shop' : 'view'}
      data-shop={colour}
      data-dim={isDim}
      aria-current={isCurrent ? 'page' : undefined}
      aria-pressed={isPressed}
    >
      {picture}
      <span className={styles.label}>{label}</span>
      {sign !== undefined && (
        <span className={styles.sign}>
          <Icon name="alert" size={14} />
          <span className="visually-hidden">{sign}</span>
        </span>
      )}
      {count > 0 && <span className={styles.count}> {count}</span>}
      {end && <span className={styles.end}>{end}</span>}
    </button>
  );
}
