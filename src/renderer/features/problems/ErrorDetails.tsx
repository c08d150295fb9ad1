import type { AppError } from '../../../shared/ipc/result.ts';
import { call } from '../../bridge/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './ErrorDetails.module.css';

interface ErrorDetailsProps {
  problem: AppError;
  at: number;
}

/** The facts for support, behind a link: code, time, what the other side said. */
export function ErrorDetails({ problem, at }: ErrorDetailsProps) {
  const { t, times } = useWords();
  const facts: Array<[name: string, value: string]> = [
    [t('details.code'), problem.code],
    [t('details.time'), times.full(at)],
    ...detailFacts(problem),
  ];
  const text = facts.map(([name, value]) => `${name}: ${value}`).join('\n');
  return (
    <Popover
      label={t('details.title')}
      trigger={
        <button type="button" className="link">
          {t('details.title')}
        </button>
      }
    >
      <div className={styles.details}>
        <dl>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Button size="small" onClick={() => void call('clipboard.copy', { text })}>
          {t('details.copy')}
        </Button>
      </div>
    </Popover>
  );
}

/** Names as Meta prints them, so that they can be looked up; they are not words of the interface. */
function detailFacts({ detail }: AppError): Array<[string, string]> {
  const { status, code, subcode, traceId, message } = detail ?? {};
  const facts: Array<[string, string | number | undefined]> = [
    ['HTTP', status],
    ['Meta code', code],
    ['Meta subcode', subcode],
    ['Meta trace', traceId],
    ['Meta says', message],
  ];
  return facts.flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
}
