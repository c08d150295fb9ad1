import { Popover as Primitive } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SheetSurface } from '../../ui/Popover.tsx';
import styles from './lists.module.css';

interface EditButtonProps {
  name: string;
  children(close: () => void): ReactNode;
}

/** Stands at the end of a line of the side bar, and opens the small sheet that changes it. */
export function EditButton({ name, children }: EditButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Primitive.Root open={isOpen} onOpenChange={setOpen}>
      <Primitive.Trigger asChild>
        <IconButton label={name} className={styles.edit}>
          <Icon name="more" size={14} />
        </IconButton>
      </Primitive.Trigger>
      <SheetSurface label={name} side="right" align="start" takesFocus>
        {children(() => setOpen(false))}
      </SheetSurface>
    </Primitive.Root>
  );
}
