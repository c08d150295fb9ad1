import type { CallInput } from '../../../shared/ipc/contract.ts';
import { call } from '../../bridge/api.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './WindowButtons.module.css';

type Action = CallInput<'window.control'>['action'];

const BUTTONS: ReadonlyArray<{ action: Action; shape: string }> = [
  { action: 'minimise', shape: 'M0 5.5h10' },
  {
    action: 'toggle-maximise',
    shape: 'M2 .5h6A1.5 1.5 0 0 1 9.5 2v6A1.5 1.5 0 0 1 8 9.5H2A1.5 1.5 0 0 1 .5 8V2A1.5 1.5 0 0 1 2 .5z',
  },
  { action: 'close', shape: 'm.5.5 9 9M9.5.5l-9 9' },
];

/** The window has no frame of the system on Linux and Windows, so these are ours. */
export function WindowButtons() {
  const { t } = useWords();
  return (
    <div className={styles.buttons}>
      {BUTTONS.map(({ action, shape }) => (
        <button
          key={action}
          type="button"
          data-action={action}
          aria-label={t(`window.${action}`)}
          onClick={() => void call('window.control', { action })}
        >
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <path d={shape} />
          </svg>
        </button>
      ))}
    </div>
  );
}
