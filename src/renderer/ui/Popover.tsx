import { Popover as Primitive } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { givesFocusBack } from './give-focus-back.ts';
import styles from './Popover.module.css';

interface SurfaceProps {
  /** Accessible name of what opens. */
  label: string;
  side?: 'top' | 'bottom' | 'right';
  align?: 'start' | 'end';
  /** Its first field is what it was opened for. */
  takesFocus?: boolean;
  /** Where the focus goes afterwards; left out: back to the control. */
  onCloseAutoFocus?: (event: Event) => void;
  children: ReactNode;
}

interface PopoverProps extends SurfaceProps {
  /** The control that opens it. */
  trigger: ReactElement;
  /** For whoever opens it from elsewhere too; left out: only its control does. */
  open?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
}

/** A small sheet beside its control. Not modal: the window's content rules forbid the styles a modal injects. */
export function Popover({ trigger, open, onOpenChange, ...surface }: PopoverProps) {
  return (
    <Primitive.Root {...(open !== undefined && { open })} {...(onOpenChange && { onOpenChange })}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <SheetSurface {...surface} />
    </Primitive.Root>
  );
}

/** The sheet by itself, for whoever decides from elsewhere when it is open. */
export function SheetSurface({
  label,
  side = 'bottom',
  align = 'end',
  takesFocus,
  onCloseAutoFocus,
  children,
}: SurfaceProps) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        className={styles.popover}
        side={side}
        align={align}
        sideOffset={6}
        collisionPadding={12}
        aria-label={label}
        onCloseAutoFocus={givesFocusBack(onCloseAutoFocus)}
        // The sheet itself takes the focus: its first control would look chosen.
        onOpenAutoFocus={(event) => {
          if (takesFocus) return;
          event.preventDefault();
          if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
        }}
      >
        {children}
      </Primitive.Content>
    </Primitive.Portal>
  );
}
