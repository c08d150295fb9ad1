import { useState } from 'react';
import type { SavedReply } from '../../../shared/model/saved-reply.ts';
import { dropSavedReply } from '../../bridge/saved-replies.ts';
import { useApp } from '../../caches/app-cache.ts';
import { keyCaps } from '../../commands/keys.ts';
import { focusComposer } from '../../place/place.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { useWords } from '../../words/use-words.ts';
import { FilledReply } from './FilledReply.tsx';
import { ReplyEditor } from './ReplyEditor.tsx';
import styles from './SavedReplies.module.css';
import type { Picker } from './use-picker.ts';

interface SavedReplyPickerProps {
  picker: Picker;
}

/** Above the composer: saved replies at the left, at the right the message as it will read. */
export function SavedReplyPicker({ picker }: SavedReplyPickerProps) {
  const { t } = useWords();
  const isMac = useApp((state) => state.platform === 'mac');
  const [edited, setEdited] = useState<SavedReply | 'new' | null>(null);
  if (!picker.isOpen) return null;

  function edit(reply: SavedReply | 'new' | null): void {
    setEdited(reply);
    picker.setEditing(reply !== null);
    if (reply === null) focusComposer();
  }

  if (edited !== null) {
    return (
      <section className={styles.picker} aria-label={t('saved.name')}>
        <ReplyEditor reply={edited === 'new' ? null : edited} onClose={() => edit(null)} />
      </section>
    );
  }
  const { found, at, reply, listId } = picker;
  return (
    <section className={styles.picker} aria-label={t('saved.name')}>
      <div className={styles.side}>
        <div role="listbox" id={listId} className={styles.list} aria-label={t('saved.name')}>
          {found.map((each, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the composer keeps the focus and names the option
            // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the composer's
            <div
              key={each.id}
              role="option"
              id={`${listId}-${each.id}`}
              className={styles.option}
              aria-selected={index === at}
              onPointerMove={() => index !== at && picker.choose(index)}
              // The composer keeps the focus and its caret.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => picker.put(each)}
            >
              {each.name}
            </div>
          ))}
        </div>
        {found.length === 0 && <p className={styles.none}>{t('saved.none')}</p>}
        <Button size="small" look="quiet" className={styles.new} onClick={() => edit('new')}>
          <Icon name="plus" size={14} />
          {t('saved.new')}
        </Button>
      </div>
      {reply && (
        <div className={styles.view}>
          <FilledReply words={reply.words} values={picker.values} />
          <div className={styles.manage}>
            <IconButton label={t('saved.edit', { name: reply.name })} onClick={() => edit(reply)}>
              <Icon name="pencil" />
            </IconButton>
            <IconButton
              label={t('saved.remove', { name: reply.name })}
              onClick={() => {
                void dropSavedReply(reply);
                focusComposer();
              }}
            >
              <Icon name="trash" />
            </IconButton>
          </div>
        </div>
      )}
      <p className={styles.foot} aria-hidden="true">
        <span>
          <Keys caps={['↑', '↓']} /> {t('saved.choose')}
        </span>
        <span>
          <Keys caps={['Enter']} /> {t('saved.put-in')}
        </span>
        <span>
          <Keys caps={keyCaps('mod+enter', isMac)} /> {t('saved.send-now')}
        </span>
      </p>
    </section>
  );
}
