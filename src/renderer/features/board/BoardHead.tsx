import { useApp } from '../../caches/app-cache.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { usePlace } from '../../place/place.ts';
import { Button } from '../../ui/Button.tsx';
import { Dot } from '../../ui/Dot.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { useNow } from '../../words/use-now.ts';
import { useWords, type Words } from '../../words/use-words.ts';
import { HoursEditor, hoursWords } from '../hours/index.ts';
import styles from './BoardHead.module.css';
import { answer } from './board-commands.ts';
import type { BoardSentence } from './board-sentence.ts';

interface BoardHeadProps {
  sentence: BoardSentence;
}

/** The most useful sentence of the moment, and one button for it. */
export function BoardHead({ sentence }: BoardHeadProps) {
  const words = useWords();
  const { t } = words;
  const now = useNow();
  const hours = useApp((state) => state.settings.openingHours);
  const [first] = sentence.answers;
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h1>{sentenceWords(sentence, now, words)}</h1>
        <p>{t('board.rule')}</p>
      </div>
      <LabelChip />
      <Popover
        label={t('hours.name')}
        trigger={
          <Button className={styles.hours}>
            <Icon name="clock" size={14} />
            {hoursWords(hours, now, words)}
          </Button>
        }
      >
        <HoursEditor />
      </Popover>
      {first !== undefined && (
        <Button look="go" onClick={() => answer(first)}>
          {t('board.answer', { count: sentence.count, number: spelled(sentence.count, words) })}
        </Button>
      )}
    </header>
  );
}

/** Which label the board is about, with the way back to all of them. */
function LabelChip() {
  const { t } = useWords();
  const labelId = usePlace((state) => state.labelId);
  const label = useInbox(({ labels }) => labels.find(({ id }) => id === labelId));
  if (!label) return null;
  return (
    <Button
      className={styles.label}
      aria-label={t('board.only-label', { label: label.name })}
      title={t('board.only-label', { label: label.name })}
      onClick={() => usePlace.setState({ labelId: null })}
    >
      <Dot colour={label.colour} />
      <span>{label.name}</span>
      <Icon name="x" size={12} />
    </Button>
  );
}

function sentenceWords({ kind, count, at }: BoardSentence, now: number, words: Words): string {
  const { t, times } = words;
  const sentence = t(`board.${kind}`, {
    count,
    number: spelled(count, words),
    time: at === null ? '' : times.clock(at),
    day: at === null ? '' : times.soonDay(at, now),
  });
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}

/** Small numbers in words, as one writes them in a sentence. */
function spelled(count: number, { t, language }: Words): string {
  return t('board.numbers').split(' ')[count - 1] ?? new Intl.NumberFormat(language).format(count);
}
