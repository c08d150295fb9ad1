import { Icon } from './Icon.tsx';
import type { IconName } from './icon-shapes.tsx';
import styles from './Tile.module.css';

interface TileProps {
  /** 1 to 8; left out for a tile that is no shop. */
  colour?: number;
  letters?: string;
  icon?: IconName;
  look?: 'filled' | 'outline';
}

/** A shop, or an entry beside the shops. Shops are square. */
export function Tile({ colour, letters, icon, look = 'filled' }: TileProps) {
  return (
    <span className={styles.tile} data-shop={colour} data-look={look} aria-hidden="true">
      {icon ? <Icon name={icon} size={14} /> : letters}
    </span>
  );
}
