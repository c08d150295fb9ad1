import type { ReactNode } from 'react';
import { Icon } from '../../../ui/Icon.tsx';
import { Wheel } from '../../../ui/Wheel.tsx';
import { useWords } from '../../../words/use-words.ts';
import cards from '../cards.module.css';
import styles from './GuidePage.module.css';

export interface CheckRow {
  key: string;
  state: 'good' | 'waiting' | 'open';
  says: string;
  note?: string | undefined;
  /** When it was last looked at. */
  at?: number | null;
  /** The one thing to press, where there is one. */
  press?: ReactNode;
}

/** What Shopbell sees of this step by itself; news are read out. */
export function CheckRows({ rows }: { rows: readonly CheckRow[] }) {
  const { t, times } = useWords();
  return (
    <div className={cards.checks} role="status" aria-label={t('guide.checks')}>
      {rows.map(({ key, state, says, note, at, press }) => (
        <div key={key} className={`${cards.check} ${styles.check}`}>
          {state === 'waiting' ? (
            <Wheel />
          ) : (
            <span className={cards.mark} data-state={state === 'good' ? 'ok' : 'none'}>
              {state === 'good' && <Icon name="check" size={12} />}
            </span>
          )}
          <p>
            {says} {note && <span>{note}</span>}
          </p>
          {press}
          {typeof at === 'number' && (
            <time aria-hidden="true">
              {state === 'good' ? times.clock(at) : t('guide.last-look', { time: times.clock(at) })}
            </time>
          )}
        </div>
      ))}
    </div>
  );
}
