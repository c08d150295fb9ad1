import { useRef } from 'react';
import type { Message } from '../../../shared/model/message.ts';
import { type Lifted, liftIntoOrder } from '../../place/order-draft.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { useWords } from '../../words/use-words.ts';

interface UseInOrderProps {
  message: Message;
  /** A picture of it that is here; null for none. */
  pictureId: number | null;
}

const FIELDS = [
  { to: 'item', name: 'order.as-item', icon: 'box' },
  { to: 'size', name: 'order.as-size', icon: 'sort' },
  { to: 'address', name: 'order.as-address', icon: 'globe' },
  { to: 'note', name: 'order.as-note', icon: 'note' },
] as const;

/** Puts the words of a message, or what is marked of them, where the owner chooses; or its picture to an item. */
export function UseInOrder({ message: { conversationId, text }, pictureId }: UseInOrderProps) {
  const { t } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  if (!text && pictureId === null) return null;
  const lift = (lifted: Lifted) => liftIntoOrder(conversationId, lifted);
  return (
    <Menu
      align="end"
      trigger={
        <IconButton ref={button} label={t('order.use')}>
          <Icon name="box" />
        </IconButton>
      }
    >
      {text &&
        FIELDS.map(({ to, name, icon }) => (
          <MenuItem
            key={to}
            icon={<Icon name={icon} />}
            onSelect={() => lift({ to, text: markedIn(button.current, text) ?? text })}
          >
            {t(name)}
          </MenuItem>
        ))}
      {pictureId !== null && (
        <MenuItem icon={<Icon name="image" />} onSelect={() => lift({ pictureId })}>
          {t('order.as-picture')}
        </MenuItem>
      )}
    </Menu>
  );
}

/** What the owner has marked of these words; null when nothing, or more than them. */
function markedIn(button: HTMLElement | null, text: string): string | null {
  const selection = window.getSelection();
  const marked = selection?.toString().trim() ?? '';
  const article = button?.closest('article');
  if (marked === '' || !article || !selection?.anchorNode || !article.contains(selection.anchorNode))
    return null;
  return text.includes(marked) ? marked : null;
}
