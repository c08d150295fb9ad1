import { harmlessLine } from '../../../shared/harmless-text.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { Person } from '../../../shared/model/person.ts';
import { dropQuote } from '../../bridge/quotes.ts';
import { focusComposer } from '../../place/place.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { attachmentWords } from '../../words/attachment-words.ts';
import { firstName } from '../../words/person-name.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './QuoteBar.module.css';

interface QuoteBarProps {
  message: Message;
  person: Person;
}

/** What the answer will quote, until it is sent or let go. */
export function QuoteBar({ message, person }: QuoteBarProps) {
  const { t } = useWords();
  const [attachment] = message.attachments;
  const who = message.direction === 'out' ? t('message.you') : firstName(person, t);
  return (
    <div className={styles.quote}>
      <Icon name="quote" size={14} />
      <p>
        <b>{t('composer.answering', { who })}</b>
        <span dir="auto">
          {(message.text && harmlessLine(message.text)) ??
            (attachment ? t(attachmentWords(attachment.kind)) : t('message.empty'))}
        </span>
      </p>
      <IconButton
        label={t('composer.drop-quote')}
        onClick={() => {
          dropQuote(message.conversationId);
          focusComposer();
        }}
      >
        <Icon name="x" size={14} />
      </IconButton>
    </div>
  );
}
