import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { ConversationId } from '../../../shared/model/ids.ts';
import {
  type ChoiceProblem,
  MOST_QUICK_REPLIES,
  MOST_TITLE_CHARACTERS,
} from '../../../shared/outgoing-choices.ts';
import { setExtra } from '../../bridge/extras.ts';
import { focusComposer } from '../../place/place.ts';
import { classes } from '../../ui/classes.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './editors.module.css';
import { ProblemNote } from './ProblemNote.tsx';

interface QuickRepliesEditorProps {
  conversationId: ConversationId;
  titles: readonly string[];
  problem: ChoiceProblem | null;
}

/**
 * One field for each, and always an empty one behind them. Enter goes to the next and from the empty one to the
 * words; Backspace in an empty one goes back.
 */
export function QuickRepliesEditor({ conversationId, titles, problem }: QuickRepliesEditorProps) {
  const { t } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const fieldAt = (index: number) => list.current?.querySelectorAll('input')[index];
  useEffect(() => list.current?.querySelector('input')?.focus(), []);

  const write = (next: readonly string[]) =>
    setExtra(conversationId, { kind: 'quick-replies', titles: withRoom(next) });

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, index: number): void {
    const isEmpty = event.currentTarget.value === '';
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const next = isEmpty ? undefined : fieldAt(index + 1);
      if (next) next.focus();
      else focusComposer();
    } else if (event.key === 'Backspace' && isEmpty && index > 0) {
      event.preventDefault();
      fieldAt(index - 1)?.focus();
      write(titles.filter((_, place) => place !== index));
    }
  }

  return (
    <div className={styles.editor}>
      <div ref={list} className={styles.chips}>
        {titles.map((title, index) => (
          <input
            // biome-ignore lint/suspicious/noArrayIndexKey: a field has no name but its place
            key={index}
            className={classes(styles.field, styles.chip)}
            aria-label={t('choices.quick-reply', { number: index + 1 })}
            placeholder={t('choices.quick-reply', { number: index + 1 })}
            maxLength={MOST_TITLE_CHARACTERS}
            dir="auto"
            spellCheck
            value={title}
            onChange={({ target }) =>
              write(titles.map((other, place) => (place === index ? target.value : other)))
            }
            onKeyDown={(event) => onKeyDown(event, index)}
          />
        ))}
      </div>
      <ProblemNote problem={problem} hint="choices.quick-replies-hint" />
    </div>
  );
}

/** An empty field behind the last, as long as there may be one more. */
function withRoom(titles: readonly string[]): readonly string[] {
  const isFull = titles.length >= MOST_QUICK_REPLIES;
  return titles.at(-1) === '' || isFull ? titles : [...titles, ''];
}
