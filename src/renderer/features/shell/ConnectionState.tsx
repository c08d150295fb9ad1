import type { ConnectionStatus } from '../../../shared/model/connection.ts';
import { useApp } from '../../caches/app-cache.ts';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { useWords, type Words } from '../../words/use-words.ts';
import { connectInstagram } from '../setup/index.ts';
import { ConnectionDetails } from './ConnectionDetails.tsx';
import styles from './ConnectionState.module.css';

/** One word for the line, one dot, and behind it one short sentence. */
export function ConnectionState() {
  const words = useWords();
  const connection = useApp((state) => state.connection);
  const { word, rest } = statusWords(connection, words);
  const said = (
    <>
      <span className={styles.dot} aria-hidden="true" />
      <span className={styles.word}>{word}</span>
      {/* A real space: read aloud or copied, the first word must end here. */}
      {rest !== null && ' '}
      {rest !== null && <span className={styles.rest}>{rest}</span>}
    </>
  );
  return (
    <div className={styles.connection}>
      <div role="status" aria-label={words.t('connection.name')}>
        {connection.word === 'needs' ? (
          // No button here: "Reconnect" beside it is the one thing to press.
          <span className={styles.status} data-word="needs" title={words.t('connection.needs-sentence')}>
            {said}
          </span>
        ) : (
          <Popover
            label={words.t('connection.name')}
            trigger={
              <button type="button" className={styles.status} data-word={connection.word}>
                {said}
              </button>
            }
          >
            <ConnectionDetails connection={connection} />
          </Popover>
        )}
      </div>
      {connection.word === 'needs' && (
        <Button
          size="small"
          className={styles.reconnect}
          onClick={() => void connectInstagram(connection.accountId)}
        >
          {words.t('connection.reconnect')}
        </Button>
      )}
    </div>
  );
}

function statusWords(
  connection: ConnectionStatus,
  { t, times }: Words,
): { word: string; rest: string | null } {
  switch (connection.word) {
    case 'live':
      return { word: t('connection.live'), rest: null };
    case 'slower':
      return {
        word: t('connection.slower'),
        rest: t('connection.every', { count: connection.everySeconds }),
      };
    case 'needs':
      return {
        word: t('connection.needs'),
        rest: t('connection.reconnect-shop', { username: connection.username }),
      };
    case 'offline':
      return {
        word: t('connection.offline'),
        rest: t('connection.since', { time: times.clock(connection.since) }),
      };
  }
}
