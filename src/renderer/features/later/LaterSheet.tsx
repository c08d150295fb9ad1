import { type FormEvent, useId, useState } from 'react';
import { latestReplyAt } from '../../../shared/latest-reply.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from '../../ui/Sheet.module.css';
import { useNow } from '../../words/use-now.ts';
import { useTypedTime } from '../../words/use-typed-time.ts';
import { useWords } from '../../words/use-words.ts';
import { useHumanAgent } from '../conversations/index.ts';
import { snoozePicks } from '../triage/index.ts';

interface LaterSheetProps {
  conversation: Pick<Conversation, 'windowOpenedAt'>;
  onPick(at: number): void;
}

/** When a reply goes out: a usual time, or any in the owner's own words; never past what Instagram takes. */
export function LaterSheet({ conversation: { windowOpenedAt }, onPick }: LaterSheetProps) {
  const { t, times } = useWords();
  const noteId = useId();
  const now = useNow();
  const latest = latestReplyAt(windowOpenedAt, now, useHumanAgent());
  const [text, setText] = useState('');
  const { typed, read } = useTypedTime(text);

  const when = (at: number) => `${times.soonDay(at, now)} ${times.clock(at)}`;
  const isPossible = (at: number) => latest !== null && at <= latest;
  const picks = [
    ...snoozePicks(now, null).filter(({ until }) => isPossible(until)),
    ...(latest === null ? [] : [{ name: 'later.latest' as const, until: latest }]),
  ];
  const options = text.trim() === '' ? picks : picks.slice(-1);
  const isTyped = text.trim() !== '' && typed !== null;
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    // The sheet stands in the composer's form for React, and must not send it.
    event.stopPropagation();
    void read().then((at) => {
      if (at !== null && isPossible(at)) onPick(at);
    });
  }

  return (
    <div className={styles.sheet}>
      <form className={styles.field} onSubmit={onSubmit}>
        <Icon name="clock" />
        <input
          aria-label={t('later.at')}
          placeholder={t('later.placeholder')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-describedby={noteId}
        />
      </form>
      <ul className={styles.options}>
        {text.trim() !== '' && (
          <li>
            <button
              type="button"
              className={styles.option}
              disabled={!isTyped || !isPossible(typed)}
              onClick={() => isTyped && onPick(typed)}
            >
              <span className={styles.name}>{isTyped ? when(typed) : t('later.not-understood')}</span>
              {isTyped && !isPossible(typed) && (
                <small className={styles.warning}>{t('later.too-late')}</small>
              )}
            </button>
          </li>
        )}
        {options.map(({ name, until }) => (
          <li key={name}>
            <button type="button" className={styles.option} onClick={() => onPick(until)}>
              <span className={styles.name}>{t(name)}</span>
              <small>{when(until)}</small>
            </button>
          </li>
        ))}
      </ul>
      <p id={noteId} className={styles.foot}>
        {latest === null ? t('later.too-late') : t('later.note', { time: when(latest) })}
      </p>
    </div>
  );
}
