import { useEffect, useRef } from 'react';
import type { ConversationId } from '../../../shared/model/ids.ts';
import {
  type ChoiceProblem,
  MOST_BUTTONS,
  MOST_TITLE_CHARACTERS,
  pageAddress,
} from '../../../shared/outgoing-choices.ts';
import { emptyButton, setExtra, type WrittenButton } from '../../bridge/extras.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './editors.module.css';
import { ProblemNote } from './ProblemNote.tsx';

interface ButtonsEditorProps {
  conversationId: ConversationId;
  buttons: readonly WrittenButton[];
  problem: ChoiceProblem | null;
}

/** What stands on each button, and whether it opens a page or tells the shop that it was pressed. */
export function ButtonsEditor({ conversationId, buttons, problem }: ButtonsEditorProps) {
  const { t } = useWords();
  const rows = useRef<HTMLDivElement>(null);
  // A row that was added takes the focus, the first one too.
  useEffect(() => {
    const titles = rows.current?.querySelectorAll<HTMLInputElement>('[data-title]');
    titles?.[buttons.length - 1]?.focus();
  }, [buttons.length]);

  const write = (next: readonly WrittenButton[]) =>
    setExtra(conversationId, { kind: 'buttons', buttons: next });

  return (
    <div className={styles.editor} ref={rows}>
      {buttons.map((button, index) => (
        <ButtonRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a button has no name but its place
          key={index}
          button={button}
          number={index + 1}
          onChange={(change) =>
            write(buttons.map((other, place) => (place === index ? { ...other, ...change } : other)))
          }
          onRemove={buttons.length > 1 ? () => write(buttons.filter((_, place) => place !== index)) : null}
        />
      ))}
      {buttons.length < MOST_BUTTONS && (
        <Button
          look="quiet"
          size="small"
          className={styles.add}
          onClick={() => write([...buttons, emptyButton()])}
        >
          <Icon name="plus" size={14} />
          {t('choices.add-button')}
        </Button>
      )}
      <ProblemNote problem={problem} hint="choices.buttons-hint" />
    </div>
  );
}

interface ButtonRowProps {
  button: WrittenButton;
  number: number;
  onChange(change: Partial<WrittenButton>): void;
  onRemove: (() => void) | null;
}

function ButtonRow({ button, number, onChange, onRemove }: ButtonRowProps) {
  const { t } = useWords();
  const { title, opensPage, address } = button;
  return (
    <div className={styles.button}>
      <input
        data-title
        className={styles.field}
        aria-label={t('choices.button', { number })}
        placeholder={t('choices.button', { number })}
        maxLength={MOST_TITLE_CHARACTERS}
        dir="auto"
        spellCheck
        value={title}
        onChange={({ target }) => onChange({ title: target.value })}
      />
      <select
        className={styles.field}
        aria-label={t('choices.button-does', { number })}
        value={opensPage ? 'page' : 'tells'}
        onChange={({ target }) => onChange({ opensPage: target.value === 'page' })}
      >
        <option value="page">{t('choices.opens-page')}</option>
        <option value="tells">{t('choices.tells-you')}</option>
      </select>
      {onRemove && (
        <IconButton label={t('choices.remove', { what: t('choices.button', { number }) })} onClick={onRemove}>
          <Icon name="x" size={14} />
        </IconButton>
      )}
      {opensPage && (
        <input
          className={classes(styles.field, styles.address)}
          type="text"
          inputMode="url"
          autoCapitalize="off"
          aria-label={t('choices.address', { number })}
          placeholder={t('choices.address-example')}
          aria-invalid={address.trim() !== '' && pageAddress(address) === null}
          maxLength={2000}
          value={address}
          onChange={({ target }) => onChange({ address: target.value })}
        />
      )}
    </div>
  );
}
