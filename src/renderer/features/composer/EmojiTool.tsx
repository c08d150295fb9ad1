import { Popover as Primitive } from 'radix-ui';
import type { ConversationId } from '../../../shared/model/ids.ts';
import { putAtCaret } from '../../bridge/composer-words.ts';
import { focusComposer } from '../../place/place.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SheetSurface } from '../../ui/Popover.tsx';
import { useWords } from '../../words/use-words.ts';
import { EmojiPicker } from '../emoji/index.ts';
import { useComposer } from './open-composer.ts';

interface EmojiToolProps {
  conversationId: ConversationId;
  text: string;
}

/** Puts an emoji where the caret is. */
export function EmojiTool({ conversationId, text }: EmojiToolProps) {
  const { t } = useWords();
  const isOpen = useComposer((state) => state.isChoosingEmoji);
  const setOpen = (isChoosingEmoji: boolean) => useComposer.setState({ isChoosingEmoji });
  return (
    <Primitive.Root open={isOpen} onOpenChange={setOpen}>
      <Primitive.Trigger asChild>
        <IconButton label={t('emoji.name')} aria-keyshortcuts="Control+;">
          <Icon name="smile" />
        </IconButton>
      </Primitive.Trigger>
      <SheetSurface
        label={t('emoji.name')}
        side="top"
        align="start"
        takesFocus
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          focusComposer();
        }}
      >
        <EmojiPicker
          onPick={(emoji) => {
            setOpen(false);
            putAtCaret(conversationId, text, emoji);
          }}
        />
      </SheetSurface>
    </Primitive.Root>
  );
}
