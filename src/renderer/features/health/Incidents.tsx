import { useEffect, useState } from 'react';
import type { Incident } from '../../../shared/model/doctor.ts';
import { call } from '../../bridge/api.ts';
import { useHealth } from '../../caches/health-cache.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './card.module.css';
import { say, span } from './say.ts';

const SHOWN = 20;

/** What was not well, from when to when: the history of the last months. */
export function Incidents() {
  const words = useWords();
  const { t, times } = words;
  const now = useNow();
  const results = useHealth((state) => state.results);
  const [incidents, setIncidents] = useState<Incident[] | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found anew may have begun or ended one.
  useEffect(() => {
    let isGone = false;
    void call('doctor.incidents', { limit: SHOWN }).then((answer) => {
      // What cannot be read now is read with the next look.
      if (answer.ok && !isGone) setIncidents(answer.value);
    });
    return () => {
      isGone = true;
    };
  }, [results]);

  return (
    <section className={styles.card} aria-label={t('health.incidents')}>
      <h2>
        <Icon name="clock" size={16} />
        <span className={styles.name}>{t('health.incidents')}</span>
      </h2>
      {incidents?.map((incident) => (
        <p key={incident.id} className={styles.happened}>
          <span>
            <b>{t(`doctor.name-${incident.checkId}`)}</b> {say(incident, words, now)}
          </span>
          <time className={styles.time} dateTime={new Date(incident.startedAt).toISOString()}>
            {times.moment(incident.startedAt, now)},{' '}
            {incident.endedAt === null
              ? t('health.lasts')
              : t('health.lasted', { span: span(incident.endedAt - incident.startedAt, words) })}
          </time>
        </p>
      ))}
      <p className={styles.note}>{t(incidents?.length === 0 ? 'health.incidents-none' : 'health.when')}</p>
    </section>
  );
}
