import { Popover as Primitive } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import styles from './Popover.module.css';

interface PopoverProps {
  /** The control that opens it. */
  trigger: ReactElement;
  /** Accessible name of what opens. */
  label: string;
  side?: 'top' | 'bottom' | 'right';
  align?: 'start' | 'end';
  children: ReactNode;
}

/** A small sheet beside its control. Not modal: the window's content rules forbid the styles a modal injects. */
export function Popover({ trigger, label, side = 'bottom', align = 'end', children }: PopoverProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          className={styles.popover}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={12}
          aria-label={label}
          // The sheet itself takes the focus: its first control would look chosen.
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
          }}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
