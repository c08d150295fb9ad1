import type { MessageChoices, ReplyButton } from '../../../shared/model/choices.ts';
import { call } from '../../bridge/api.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './Choices.module.css';

interface ChoicesProps {
  choices: MessageChoices;
}

/** Quick replies as the customer sees them, below the bubble. To be looked at: only the customer can tap them. */
function QuickReplies({ titles }: { titles: readonly string[] }) {
  const { t } = useWords();
  return (
    <ul className={styles.quickReplies} aria-label={t('choices.quick-replies')}>
      {titles.map((title) => (
        <li key={title} dir="auto">
          {title}
        </li>
      ))}
    </ul>
  );
}

/** Buttons as the last lines of their bubble. One that opens a page does so here too. */
function Buttons({ buttons }: { buttons: readonly ReplyButton[] }) {
  const { t } = useWords();
  return (
    <ul className={styles.buttons} aria-label={t('choices.buttons')}>
      {buttons.map(({ title, url }) => (
        <li key={title} dir="auto">
          {url === null ? <span>{title}</span> : <PageButton title={title} url={url} />}
        </li>
      ))}
    </ul>
  );
}

function PageButton({ title, url }: { title: string; url: string }) {
  return (
    <a
      href={url}
      title={url}
      onClick={(event) => {
        event.preventDefault();
        void call('link.open', { url });
      }}
    >
      {title}
      <Icon name="external" size={12} />
    </a>
  );
}

/** What stands inside the bubble, after its words. */
export function ChoicesInside({ choices }: ChoicesProps) {
  return choices.kind === 'buttons' ? <Buttons buttons={choices.buttons} /> : null;
}

/** What stands below the bubble. */
export function ChoicesBelow({ choices }: ChoicesProps) {
  return choices.kind === 'quick-replies' ? <QuickReplies titles={choices.titles} /> : null;
}
