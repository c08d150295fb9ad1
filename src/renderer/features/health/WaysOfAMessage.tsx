import { useApp } from '../../caches/app-cache.ts';
import { useHealth } from '../../caches/health-cache.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { say, span } from './say.ts';
import styles from './WaysOfAMessage.module.css';

/** While messages come the fast way they are compared this seldom. */
const SELDOM_MS = 300_000;

/** The two ways of a message as lines: solid where it is proven, dashed where we ask. */
export function WaysOfAMessage() {
  const words = useWords();
  const { t } = words;
  const connection = useApp((state) => state.connection);
  const wayIn = useApp((state) => state.setup?.wayIn ?? null);
  const probe = useHealth((state) => state.results.find(({ id }) => id === 'way-in'));
  const isLive = connection.word === 'live';
  const everyMs = connection.word === 'slower' ? connection.everySeconds * 1000 : SELDOM_MS;
  const isWanted = wayIn?.tunnel.kind !== 'none';
  return (
    <section className={styles.ways} aria-label={t('health.ways')}>
      {isWanted && (
        <div className={styles.lane} data-state={isLive ? 'proven' : 'open'}>
          <p className={styles.name}>
            <b>{t('health.fast')}</b>
            {t('health.fast-when')}
          </p>
          <Node icon="user" name={t('health.customer')} />
          <i className={styles.hop} />
          <Node icon="all" name="Instagram" />
          <i className={styles.hop}>
            <span>{t('health.calls')}</span>
          </i>
          <Node icon="link" name={wayIn?.inUse?.host ?? t('health.area-way-in')} />
          <i className={styles.hop}>
            <span>{probe?.says === 'way-in-answers' ? say(probe, words, 0) : ''}</span>
          </i>
          <Node icon="laptop" name={t('health.here')} />
        </div>
      )}
      <div className={styles.lane} data-state="asked">
        <p className={styles.name}>
          <b>{t('health.safe')}</b>
          {t('health.safe-when', { span: span(everyMs, words) })}
        </p>
        <Node icon="user" name={t('health.customer')} />
        <i className={styles.hop} />
        <Node icon="all" name="Instagram" />
        <i className={styles.hop}>
          <span>{t('health.asks')}</span>
        </i>
        <Node icon="laptop" name={t('health.here')} />
      </div>
    </section>
  );
}

function Node({ icon, name }: { icon: 'user' | 'all' | 'link' | 'laptop'; name: string }) {
  return (
    <span className={styles.node} title={name}>
      <Icon name={icon} size={14} />
      <span>{name}</span>
    </span>
  );
}
