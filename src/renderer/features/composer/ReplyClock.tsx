import type { TextKey } from '../../../shared/texts/translate.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Pie } from '../../ui/Pie.tsx';
import { useWords } from '../../words/use-words.ts';
import type { useDeadline } from '../conversations/index.ts';
import styles from './ReplyClock.module.css';

interface ReplyClockProps {
  deadline: ReturnType<typeof useDeadline>;
}

/** Clock and countdown over the composer. It changes once a minute and is not announced as it runs. */
export function ReplyClock({ deadline: { tone, clock, countdown, percent } }: ReplyClockProps) {
  const { t } = useWords();
  const isOver = tone === 'closed' || tone === 'none';
  return (
    <div
      className={styles.clock}
      role="timer"
      aria-label={t('composer.reply-by')}
      aria-live="off"
      data-tone={tone}
    >
      {isOver ? <Icon name="lock" size={14} /> : <Pie percent={percent} size={14} />}
      {isOver ? (
        <span>{t(tone === 'closed' ? 'composer.closed' : 'composer.never-opened')}</span>
      ) : (
        <span>{around(t, 'composer.reply-by-time', { left: countdown }, <b key="time">{clock}</b>)}</span>
      )}
    </div>
  );
}

/** A sentence whose `{time}` is an element: word order differs between languages. */
function around(
  t: ReturnType<typeof useWords>['t'],
  key: TextKey,
  values: Record<string, string>,
  time: React.ReactNode,
): React.ReactNode[] {
  const [before, after] = t(key, { ...values, time: '\u0000' }).split('\u0000');
  return [before, time, after];
}
