import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { classes } from './classes.ts';

interface ButtonProps extends ComponentProps<'button'> {
  /** `go` is the next action; at most one is in view. */
  look?: 'plain' | 'go' | 'quiet';
  size?: 'small' | 'medium' | 'large';
}

export function Button({
  look = 'plain',
  size = 'medium',
  className,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    // The type is a prop only so that a form can have its own submit button.
    <button
      {...rest}
      type={type}
      className={classes(styles.button, className)}
      data-look={look}
      data-size={size}
    />
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  label: string;
}

/** A button that shows only an icon; its name is also the tip on hover. */
export function IconButton({ label, className, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      className={classes(styles.iconButton, className)}
      aria-label={label}
      title={label}
    />
  );
}
