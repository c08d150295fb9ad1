import { useId } from 'react';
import type { QuietHours as Hours } from '../../../shared/model/notifications.ts';
import { Switch } from '../../ui/Switch.tsx';
import { useWords } from '../../words/use-words.ts';
import { TimeField } from '../hours/index.ts';
import styles from './NotificationsSection.module.css';
import { Row } from './Rows.tsx';

/** Where the owner begins to tell: every night. */
const USUAL_NIGHT: Hours = { from: 21 * 60, to: 8 * 60, days: [0, 1, 2, 3, 4, 5, 6] };
/** Monday first, as a week of work is thought of. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0];
/** A Sunday, for the names of the weekdays. */
const SOME_SUNDAY = Date.UTC(2026, 10, 22, 12);
const DAY_MS = 86_400_000;

interface QuietHoursProps {
  hours: Hours | null;
  onChange(hours: Hours | null): void;
}

/** From when to when nothing is told, and on which days. */
export function QuietHours({ hours, onChange }: QuietHoursProps) {
  const { t, language } = useWords();
  const id = useId();
  const long = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return (
    <Row name={t('notifications.quiet')} note={t('notifications.quiet-note')} htmlFor={id}>
      <Switch id={id} isOn={hours !== null} onChange={(isOn) => onChange(isOn ? USUAL_NIGHT : null)} />
      {hours !== null && (
        <div className={styles.quiet}>
          <span className={styles.times}>
            <span aria-hidden="true">{t('notifications.quiet-from')}</span>
            <TimeField
              label={t('notifications.quiet-from')}
              minute={hours.from}
              onChange={(from) => onChange({ ...hours, from })}
            />
            <span aria-hidden="true">{t('notifications.quiet-to')}</span>
            <TimeField
              label={t('notifications.quiet-to')}
              minute={hours.to}
              onChange={(to) => onChange({ ...hours, to })}
            />
          </span>
          <span className={styles.days}>
            {WEEKDAYS.map((day) => (
              <label key={day}>
                <input
                  type="checkbox"
                  aria-label={t('notifications.quiet-day', { day: long.format(SOME_SUNDAY + day * DAY_MS) })}
                  checked={hours.days.includes(day)}
                  onChange={({ target }) =>
                    onChange({ ...hours, days: withDay(hours.days, day, target.checked) })
                  }
                />
                <span aria-hidden="true">{short.format(SOME_SUNDAY + day * DAY_MS)}</span>
              </label>
            ))}
          </span>
        </div>
      )}
    </Row>
  );
}

function withDay(days: readonly number[], day: number, isIn: boolean): number[] {
  const others = days.filter((other) => other !== day);
  return isIn ? [...others, day] : others;
}
