import type { UpdateStatus } from '../../../shared/model/update.ts';
import type { Words } from '../../words/use-words.ts';

/** One sentence about where it stands. */
export function updateWords({ step, source, checkedAt }: UpdateStatus, { t, times }: Words): string {
  if (source !== 'feed') return t(`update.source-${source}`);
  switch (step.name) {
    case 'checking':
      return t('update.checking');
    case 'found':
      return t('update.found', { version: step.next.version });
    case 'fetching':
      return t('update.fetching', { version: step.next.version, percent: step.percent });
    case 'ready':
      return t('update.ready', { version: step.next.version });
    case 'restarting':
      return t('update.restarting', { version: step.next.version });
    case 'failed':
      return t(`update.problem-${step.problem}`);
    default:
      return checkedAt === null
        ? t('update.not-checked')
        : t('update.newest', { time: times.full(checkedAt) });
  }
}
