import { useContext } from 'react';
import type { Message } from '../../../shared/model/message.ts';
import { mayBeQuoted, quoteMessage } from '../../bridge/quotes.ts';
import { saveAsReply } from '../../bridge/saved-replies.ts';
import { writeAnswers } from '../../place/composer-mode.ts';
import { focusComposer } from '../../place/place.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { useWords } from '../../words/use-words.ts';
import { shownAs } from '../media/index.ts';
import { UseInOrder } from '../orders/index.ts';
import { ActionsAreDue } from './actions-are-due.ts';
import styles from './MessageActions.module.css';
import { ReactionChoice } from './ReactionChoice.tsx';

interface MessageActionsProps {
  message: Message;
  /** The reply window is open. */
  canAnswer: boolean;
}

/** What can be done with one message: beside it, under the pointer or the focus. */
export function MessageActions(props: MessageActionsProps) {
  return useContext(ActionsAreDue) ? <Actions {...props} /> : null;
}

function Actions({ message, canAnswer }: MessageActionsProps) {
  const { t } = useWords();
  const canQuote = canAnswer && mayBeQuoted(message);
  const canReact = message.direction === 'in';
  const picture = message.attachments.find((each) => shownAs(each) === 'picture');
  const own = message.direction === 'out' && !message.isUnsent ? message.text : null;
  if (!canQuote && !canReact && !message.text && !picture) return null;
  return (
    <div className={styles.actions} data-side={message.direction}>
      {canReact && (
        <Popover
          label={t('reaction.choose')}
          side="top"
          align="start"
          trigger={
            <IconButton label={t('reaction.react')}>
              <Icon name="smile" />
            </IconButton>
          }
        >
          <ReactionChoice message={message} />
        </Popover>
      )}
      {own !== null && (
        <IconButton label={t('saved.save-as')} onClick={() => void saveAsReply(own)}>
          <Icon name="save" />
        </IconButton>
      )}
      {canQuote && (
        <IconButton
          label={t('message.reply')}
          onClick={() => {
            writeAnswers(message.conversationId);
            quoteMessage(message);
            focusComposer();
          }}
        >
          <Icon name="quote" />
        </IconButton>
      )}
      <UseInOrder message={message} pictureId={picture?.id ?? null} />
    </div>
  );
}
