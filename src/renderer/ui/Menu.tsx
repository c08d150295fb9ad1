import { DropdownMenu } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { givesFocusBack } from './give-focus-back.ts';
import styles from './Menu.module.css';

interface MenuProps {
  /** The control that opens it; its name is the menu's. */
  trigger: ReactElement;
  side?: 'top' | 'bottom';
  align?: 'start' | 'end';
  /** Where the focus goes when something was chosen; left out: back to the control. */
  onCloseAutoFocus?: (event: Event) => void;
  children: ReactNode;
}

/** A list of actions beside its control: arrows, first letters, Esc. Not modal, as the popover and for its reason. */
export function Menu({ trigger, side = 'bottom', align = 'start', onCloseAutoFocus, children }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.menu}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={12}
          onCloseAutoFocus={givesFocusBack(onCloseAutoFocus)}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface MenuItemProps {
  icon: ReactNode;
  /** One short line below the name. */
  note?: string;
  onSelect(): void;
  children: ReactNode;
}

export function MenuItem({ icon, note, onSelect, children }: MenuItemProps) {
  return (
    <DropdownMenu.Item className={styles.item} onSelect={onSelect}>
      {icon}
      <span className={styles.words}>
        {children}
        {note && <small>{note}</small>}
      </span>
    </DropdownMenu.Item>
  );
}
