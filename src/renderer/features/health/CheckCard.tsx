import type { Account } from '../../../shared/model/account.ts';
import type { CheckResult } from '../../../shared/model/doctor.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icon-shapes.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.ts';
import { ErrorDetails } from '../problems/index.ts';
import styles from './card.module.css';
import { NextButton } from './NextButton.tsx';
import { say } from './say.ts';

interface CheckCardProps {
  name: string;
  shop?: Account;
  icon?: IconName;
  results: readonly CheckResult[];
  /** Stands in the bar above all cards; its button is not offered twice. */
  first: CheckResult | null;
}

/** One card for each shop and each area: what is fine is a thin tick, so the one that is not stands out. */
export function CheckCard({ name, shop, icon, results, first }: CheckCardProps) {
  const { t } = useWords();
  const counted = results.filter(({ state }) => state !== 'not-yet');
  const shown = results.filter(({ says }) => says !== 'any-waits');
  const waiting = results.length - shown.length;
  const good = counted.filter(({ state }) => state === 'good').length;
  const look = counted.some(({ state }) => state === 'bad') ? 'warn' : undefined;
  return (
    <section className={styles.card} aria-label={name} tabIndex={-1}>
      <h2>
        {shop ? (
          <Tile colour={shop.colour} letters={shop.username.slice(0, 2)} />
        ) : (
          icon && <Icon name={icon} size={16} />
        )}
        <span className={styles.name} title={name}>
          {name}
        </span>
        {counted.length > 0 && (
          <span className={styles.pill} data-look={look}>
            {t('health.of', { good, all: counted.length })}
          </span>
        )}
      </h2>
      <ul className={styles.rows}>
        {shown.map((result) => (
          <Row key={result.id} result={result} isFirst={result === first} />
        ))}
      </ul>
      {waiting > 0 && <p className={styles.waiting}>{t('health.waiting', { count: waiting })}</p>}
    </section>
  );
}

function Row({ result, isFirst }: { result: CheckResult; isFirst: boolean }) {
  const words = useWords();
  const { t } = words;
  const now = useNow();
  const { id, state, next, details, at } = result;
  const isOpen = state === 'bad' || state === 'unsure';
  return (
    <li>
      <span className={styles.mark} data-state={state} role="img" aria-label={t(`health.state-${state}`)}>
        {state === 'good' && <Icon name="check" size={14} />}
        {isOpen && <Icon name="alert" size={14} />}
      </span>
      <p className={styles.say}>
        <b>{t(`doctor.name-${id}`)}</b> {!isOpen && <span>{say(result, words, now)}</span>}
      </p>
      {isOpen && (
        <div className={styles.fix}>
          <p>{say(result, words, now)}</p>
          <div className={styles.actions}>
            {next !== null && !isFirst && <NextButton result={result} next={next} />}
            {state === 'bad' && <span className={styles.side}>{t(`health.side-${result.where}`)}</span>}
            {details !== null && <ErrorDetails problem={{ code: 'refused', detail: details }} at={at} />}
          </div>
        </div>
      )}
    </li>
  );
}
