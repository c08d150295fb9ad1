import { type FormEvent, useState } from 'react';
import { useInbox } from '../../caches/inbox-cache.ts';
import { noteDeed } from '../../place/deeds.ts';
import { closeSheet } from '../../place/sheet.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from '../../ui/Sheet.module.css';
import { useNow } from '../../words/use-now.ts';
import { useTypedTime } from '../../words/use-typed-time.ts';
import { useWords } from '../../words/use-words.ts';
import { useHumanAgent } from '../conversations/index.ts';
import { act, target, targetIds } from './act.ts';
import { firstDeadline, type SnoozePick, snoozePicks } from './snooze-picks.ts';

/** Until when a chat shall be out of sight: a usual time, or any in the owner's own words. */
export function SnoozeSheet() {
  const { t, times } = useWords();
  const now = useNow();
  const hasHumanAgent = useHumanAgent();
  const conversations = useInbox((state) => state.conversations);
  const [text, setText] = useState('');
  const { typed, read } = useTypedTime(text);
  const selection = target();
  const chats = selection ? targetIds(selection).flatMap((id) => conversations.get(id) ?? []) : [];
  const deadline = firstDeadline(chats, now, hasHumanAgent);

  function snooze(until: number): void {
    closeSheet();
    void act({ type: 'snooze', until });
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void read().then(snoozeAsTyped);
  }
  function snoozeAsTyped(until: number | null): void {
    if (until === null) return;
    noteDeed('snoozed-by-words');
    snooze(until);
  }
  const picks = snoozePicks(now, deadline);
  const isPast = (until: number) => deadline !== null && until > deadline;
  const when = (at: number) => `${times.soonDay(at, now)} ${times.clock(at)}`;

  return (
    <div className={styles.sheet}>
      <form className={styles.field} onSubmit={onSubmit}>
        <Icon name="snooze" />
        <input
          aria-label={t('snooze.until')}
          placeholder={t('snooze.placeholder')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-describedby="snooze-note"
        />
      </form>
      {text.trim() === '' ? (
        <>
          <Picks picks={picks.filter(({ until }) => !isPast(until))} when={when} onPick={snooze} />
          {picks.some(({ until }) => isPast(until)) && (
            <p id="snooze-late" className={styles.late}>
              {t('snooze.late')}
            </p>
          )}
          <Picks picks={picks.filter(({ until }) => isPast(until))} when={when} onPick={snooze} isLate />
        </>
      ) : (
        <ul className={styles.options}>
          <li>
            <button
              type="button"
              className={styles.option}
              disabled={typed === null}
              onClick={() => snoozeAsTyped(typed)}
            >
              <span className={styles.name}>{typed === null ? t('snooze.not-understood') : when(typed)}</span>
              {typed !== null && isPast(typed) && (
                <small className={styles.warning}>{t('snooze.too-late')}</small>
              )}
            </button>
          </li>
        </ul>
      )}
      <p id="snooze-note" className={styles.foot}>
        {deadline === null ? t('snooze.note') : t('snooze.deadline', { time: when(deadline) })}
      </p>
    </div>
  );
}

interface PicksProps {
  picks: readonly SnoozePick[];
  when(at: number): string;
  onPick(until: number): void;
  isLate?: boolean;
}

function Picks({ picks, when, onPick, isLate = false }: PicksProps) {
  const { t } = useWords();
  return (
    <ul className={styles.options}>
      {picks.map(({ name, until }) => (
        <li key={name}>
          <button
            type="button"
            className={styles.option}
            aria-describedby={isLate ? 'snooze-late' : undefined}
            onClick={() => onPick(until)}
          >
            <span className={styles.name}>{t(name)}</span>
            <small>{when(until)}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
