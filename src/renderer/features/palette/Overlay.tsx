import { Dialog } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { closeOverlay, useOverlay } from '../../place/overlay.ts';
import styles from './Overlay.module.css';

interface OverlayProps {
  name: string;
  /** Without the small movement: for what is called many times an hour, and is typed into at once. */
  isInstant?: boolean;
  children: ReactNode;
}

/**
 * Lies over the window until Esc or a click beside it; the focus goes back to where it was. Not modal for the
 * library: its scroll lock writes a style element, which the window's content rules forbid.
 */
export function Overlay({ name, isInstant = false, children }: OverlayProps) {
  const [before] = useState(() => document.activeElement);
  return (
    <Dialog.Root open modal={false} onOpenChange={(open) => !open && closeOverlay()}>
      <Dialog.Portal>
        <div className={styles.scrim} />
        <Dialog.Content
          className={styles.sheet}
          data-instant={isInstant}
          aria-label={name}
          aria-modal="true"
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            const { leadsTo, afterwards } = useOverlay.getState();
            if (leadsTo !== null) document.getElementById(leadsTo)?.focus();
            else if (before instanceof HTMLElement && before.isConnected) before.focus();
            afterwards?.();
          }}
        >
          <Dialog.Title className="visually-hidden">{name}</Dialog.Title>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
