import { useEffect, useRef, useState } from 'react';
import type { PracticeTrouble } from '../../../shared/model/practice.ts';
import { setTrouble } from '../../bridge/practice.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './TroubleLine.module.css';

/** One thing that is wrong: what Shopbell says now, how it is mended in earnest, and the way out of the lesson. */
export function TroubleLine({ trouble }: { trouble: PracticeTrouble }) {
  const { t } = useWords();
  const [isMending, setMending] = useState(false);
  const line = useRef<HTMLDivElement>(null);
  // The strip scrolls where the window is low.
  useEffect(() => line.current?.scrollIntoView({ block: 'nearest' }), []);
  async function mend(): Promise<void> {
    setMending(true);
    await setTrouble(trouble, false);
    setMending(false);
  }
  return (
    <div ref={line} className={styles.line} role="status" aria-label={t(`trouble.${trouble}`)}>
      <Icon name="alert" size={14} />
      <p>
        <b>{t(`trouble.${trouble}`)}.</b> {t(`trouble.${trouble}-says`)}
      </p>
      <Button size="small" disabled={isMending} onClick={() => void mend()}>
        {t(MENDING[trouble] ?? 'trouble.mend')}
      </Button>
    </div>
  );
}

const MENDING: Partial<Record<PracticeTrouble, 'trouble.check-now' | 'trouble.write-again'>> = {
  'message-lost': 'trouble.check-now',
  'too-late': 'trouble.write-again',
};
