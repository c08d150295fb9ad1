import type { KeyboardEvent } from 'react';
import type { ConversationId } from '../../../shared/model/ids.ts';
import type { ChoiceProblem } from '../../../shared/outgoing-choices.ts';
import type { TextKey } from '../../../shared/texts/translate.ts';
import { choicesOf, dropExtra, type Extra } from '../../bridge/extras.ts';
import { focusComposer } from '../../place/place.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { ButtonsEditor } from './ButtonsEditor.tsx';
import { ChoicesPreview } from './ChoicesPreview.tsx';
import styles from './ExtraPanel.module.css';
import { OwnPostChoice } from './OwnPostChoice.tsx';
import { QuickRepliesEditor } from './QuickRepliesEditor.tsx';

const NAMES = {
  'quick-replies': 'choices.quick-replies',
  buttons: 'choices.buttons',
  'own-post': 'choices.own-post',
} as const satisfies Record<Extra['kind'], TextKey>;

interface ExtraPanelProps {
  conversationId: ConversationId;
  extra: Extra;
  /** The words as they will go out. */
  words: string;
  problem: ChoiceProblem | null;
}

/** What goes out beside the words: at the left it is made, at the right it stands as the customer will see it. */
export function ExtraPanel({ conversationId, extra, words, problem }: ExtraPanelProps) {
  const { t } = useWords();
  const name = t(NAMES[extra.kind]);
  const choices = choicesOf(extra);

  function leave(): void {
    dropExtra(conversationId);
    focusComposer();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    leave();
  }

  return (
    <fieldset className={styles.panel} onKeyDown={onKeyDown}>
      <legend className="visually-hidden">{name}</legend>
      <div className={styles.head}>
        <b aria-hidden="true">{name}</b>
        <IconButton label={t('choices.close', { what: name })} onClick={leave}>
          <Icon name="x" size={14} />
        </IconButton>
      </div>
      {extra.kind === 'own-post' && <OwnPostChoice conversationId={conversationId} chosen={extra.chosen} />}
      {choices && (
        <div className={styles.sides}>
          {extra.kind === 'quick-replies' && (
            <QuickRepliesEditor conversationId={conversationId} titles={extra.titles} problem={problem} />
          )}
          {extra.kind === 'buttons' && (
            <ButtonsEditor conversationId={conversationId} buttons={extra.buttons} problem={problem} />
          )}
          <ChoicesPreview choices={choices} words={words} />
        </div>
      )}
    </fieldset>
  );
}
