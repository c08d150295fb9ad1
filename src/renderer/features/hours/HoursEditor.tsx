import { useId } from 'react';
import type { DayHours, OpeningHours } from '../../../shared/model/opening-hours.ts';
import { call } from '../../bridge/api.ts';
import { useApp } from '../../caches/app-cache.ts';
import { Segments } from '../../ui/Segments.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './HoursEditor.module.css';
import { TimeField } from './TimeField.tsx';

const NINE_TO_SIX: DayHours = { opens: 9 * 60, closes: 18 * 60 };
/** Where the owner begins to tell: Monday to Saturday. */
const USUAL_WEEK: OpeningHours = [null, ...Array.from({ length: 6 }, () => NINE_TO_SIX)];
/** Monday first, as a week of work is thought of. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0];
/** A Sunday, for the names of the weekdays. */
const SOME_SUNDAY = Date.UTC(2026, 10, 22, 12);
const DAY_MS = 86_400_000;

/** When the shop is open: at all times, or day by day. Each change is kept at once. */
export function HoursEditor() {
  const { t, language } = useWords();
  const hours = useApp((state) => state.settings.openingHours);
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return (
    <div className={styles.hours}>
      <div className={styles.choice}>
        <Segments
          label={t('hours.name')}
          value={hours === null ? 'always' : 'by-day'}
          options={[
            { value: 'always', label: t('hours.always') },
            { value: 'by-day', label: t('hours.by-day') },
          ]}
          onChange={(value) => keep(value === 'always' ? null : USUAL_WEEK)}
        />
      </div>
      {hours !== null && (
        <ul>
          {WEEKDAYS.map((day) => (
            <DayRow
              key={day}
              name={weekday.format(SOME_SUNDAY + day * DAY_MS)}
              hours={hours[day] ?? null}
              onChange={(changed) => keep(hours.with(day, changed))}
            />
          ))}
        </ul>
      )}
      <p>{t('hours.note')}</p>
    </div>
  );
}

interface DayRowProps {
  name: string;
  hours: DayHours | null;
  onChange(hours: DayHours | null): void;
}

function DayRow({ name, hours, onChange }: DayRowProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <li className={styles.day}>
      <input
        type="checkbox"
        id={id}
        checked={hours !== null}
        onChange={({ target }) => onChange(target.checked ? NINE_TO_SIX : null)}
      />
      <label htmlFor={id}>{name}</label>
      {hours === null ? (
        <span className={styles.shut}>{t('hours.shut')}</span>
      ) : (
        <span className={styles.times}>
          <TimeField
            label={t('hours.opens', { day: name })}
            minute={hours.opens}
            onChange={(opens) => onChange({ ...hours, opens })}
          />
          <span>{t('hours.to')}</span>
          <TimeField
            label={t('hours.closes', { day: name })}
            minute={hours.closes}
            onChange={(closes) => onChange({ ...hours, closes })}
          />
          {hours.closes <= hours.opens && <small>{t('hours.next-day')}</small>}
        </span>
      )}
    </li>
  );
}

/** The window changes when main says that it is written; see `settings.changed`. */
function keep(openingHours: OpeningHours | null): void {
  void call('settings.change', { openingHours });
}
