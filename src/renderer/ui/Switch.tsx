import styles from './Switch.module.css';

interface SwitchProps {
  /** A label points to it. */
  id: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** Hollow when off. A real checkbox, so that keys and screen readers work by themselves. */
export function Switch({ id, isOn, onChange }: SwitchProps) {
  return (
    <input
      type="checkbox"
      role="switch"
      id={id}
      className={styles.switch}
      checked={isOn}
      aria-checked={isOn}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
