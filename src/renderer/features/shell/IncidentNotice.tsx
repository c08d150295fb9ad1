import { useApp } from '../../caches/app-cache.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useWords } from '../../words/use-words.ts';

/** Trouble of Instagram's own: nothing to press, because no login and no button would mend it. */
export function IncidentNotice() {
  const { t, times } = useWords();
  const since = useApp((state) => state.connection.incidentSince);
  if (since === undefined) return null;
  return <Notice icon="cloudoff" text={t('connection.incident', { time: times.clock(since) })} />;
}
