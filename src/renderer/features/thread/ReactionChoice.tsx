import { Popover } from 'radix-ui';
import { useRef, useState } from 'react';
import type { Message } from '../../../shared/model/message.ts';
import { setReaction } from '../../bridge/own-reactions.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { EmojiPicker } from '../emoji/index.ts';
import styles from './ReactionChoice.module.css';

/** Those Instagram itself offers first. */
const EMOJI = ['❤️', '😂', '😮', '😢', '😡', '👍'];

interface ReactionChoiceProps {
  message: Message;
}

/** A few reactions, any other, and taking one's own away. */
export function ReactionChoice({ message }: ReactionChoiceProps) {
  const { t } = useWords();
  const [isAny, setAny] = useState(false);
  const close = useRef<HTMLButtonElement>(null);
  const own = message.reactions.find(({ by }) => by === 'account')?.emoji ?? null;
  if (isAny) {
    return (
      <>
        <EmojiPicker
          onPick={(emoji) => {
            void setReaction(message, emoji);
            close.current?.click();
          }}
        />
        <Popover.Close ref={close} hidden />
      </>
    );
  }
  return (
    <div className={styles.choice}>
      {EMOJI.map((emoji) => (
        <Popover.Close key={emoji} asChild>
          <button
            type="button"
            aria-label={t('reaction.with', { emoji })}
            aria-pressed={isSame(own, emoji)}
            onClick={() => void setReaction(message, isSame(own, emoji) ? null : emoji)}
          >
            {emoji}
          </button>
        </Popover.Close>
      ))}
      <button type="button" aria-label={t('emoji.any')} title={t('emoji.any')} onClick={() => setAny(true)}>
        <Icon name="plus" size={14} />
      </button>
      {own !== null && (
        <Popover.Close asChild>
          <button
            type="button"
            aria-label={t('reaction.remove')}
            title={t('reaction.remove')}
            onClick={() => void setReaction(message, null)}
          >
            <Icon name="x" size={14} />
          </button>
        </Popover.Close>
      )}
    </div>
  );
}

/** Instagram gives the heart back with and without the mark that makes it red. */
function isSame(own: string | null, emoji: string): boolean {
  return own?.replace(/\ufe0f/g, '') === emoji.replace(/\ufe0f/g, '');
}
