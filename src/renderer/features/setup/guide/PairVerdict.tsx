import { useEffect, useState } from 'react';
import type { CheckResult } from '../../../../shared/model/doctor.ts';
import { call } from '../../../bridge/api.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Wheel } from '../../../ui/Wheel.tsx';
import { useWords } from '../../../words/use-words.ts';
import cards from '../cards.module.css';
import styles from './GuidePage.module.css';

/** Somebody who types the last letters is not asked about every one of them. */
const TYPED_FOR_MS = 400;

/** A verdict of Meta on a pair; `asking` while there is none yet. Null: there is no whole pair to ask about. */
type Verdict = Pick<CheckResult, 'state' | 'says' | 'params'> | 'asking';

/** Tries an id and a secret at Meta before anything is saved. An empty secret stands for the saved one. */
export function useTriedPair(
  pair: 'meta' | 'instagram',
  values: { id: string; secret: string } | null,
): Exclude<Verdict, 'asking'> | { state: 'bad'; says: null } | null {
  const [verdict, setVerdict] = useState<Exclude<Verdict, 'asking'> | { state: 'bad'; says: null } | null>(
    null,
  );
  const id = values?.id ?? null;
  const secret = values?.secret ?? '';
  useEffect(() => {
    if (id === null) {
      setVerdict(null);
      return;
    }
    let isOver = false;
    setVerdict({ state: 'bad', says: null });
    const timer = setTimeout(async () => {
      const answer = await call('doctor.try-pair', {
        pair,
        appId: id,
        ...(secret === '' ? {} : { appSecret: secret }),
      });
      if (isOver) return;
      setVerdict(answer.ok ? answer.value : { state: 'unsure', says: 'any-unreachable', params: {} });
    }, TYPED_FOR_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [pair, id, secret]);
  return verdict;
}

/** What Meta says to the pair, at once below the fields. */
export function PairVerdict({ verdict }: { verdict: NonNullable<ReturnType<typeof useTriedPair>> }) {
  const { t } = useWords();
  if (verdict.says === null) {
    return (
      <p className={styles.open} role="status">
        <Wheel size="small" />
        {t('guide.asking-meta')}
      </p>
    );
  }
  const { state, says, params } = verdict;
  if (state === 'bad') {
    return (
      <p className={cards.note} role="alert">
        <Icon name="alert" size={16} />
        <span>
          {t(`doctor.${says}`, params)} {t('guide.nothing-lost')}
        </span>
      </p>
    );
  }
  return (
    <p className={state === 'good' ? styles.fine : styles.open} role="status">
      {state === 'good' && <Icon name="check" size={13} />}
      {t(`doctor.${says}`, params)}
    </p>
  );
}
