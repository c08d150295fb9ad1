import styles from './Wheel.module.css';

interface WheelProps {
  size?: 'small' | 'medium';
}

/** The one endless motion: something has left and is not answered yet. Three dots where motion is not wanted. */
export function Wheel({ size = 'medium' }: WheelProps) {
  return <span className={styles.wheel} data-size={size} aria-hidden="true" />;
}
