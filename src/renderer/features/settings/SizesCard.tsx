import { useEffect, useState } from 'react';
import type { KeptSizes } from '../../../shared/ipc/contract.ts';
import { call } from '../../bridge/api.ts';
import { useApp } from '../../caches/app-cache.ts';
import { fileSize } from '../../words/file-size.ts';
import { useWords } from '../../words/use-words.ts';
import { MediaRoom } from './MediaRoom.tsx';
import { Card, Row } from './Rows.tsx';
import styles from './rows.module.css';

interface SizesCardProps {
  /** Another number: something was added, they are measured again. */
  round: number;
}

/** What lies on this disk, and how much of it pictures may take. */
export function SizesCard({ round }: SizesCardProps) {
  const { t, language } = useWords();
  const isPractice = useApp((state) => state.isPractice);
  const [sizes, setSizes] = useState<KeptSizes | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again in each round
  useEffect(() => {
    if (isPractice) return;
    let isOver = false;
    void call('storage.sizes', {}).then((answer) => {
      if (answer.ok && !isOver) setSizes(answer.value);
    });
    return () => {
      isOver = true;
    };
  }, [isPractice, round]);
  const size = (bytes: number) => <span className={styles.value}>{fileSize(bytes, language)}</span>;

  return (
    <Card>
      <MediaRoom />
      {sizes && (
        <>
          <Row name={t('sizes.database')}>{size(sizes.database)}</Row>
          <Row name={t('sizes.copies')}>{size(sizes.copies)}</Row>
          {sizes.aside > 0 && (
            <Row name={t('sizes.aside')} note={t('sizes.aside-note')}>
              {size(sizes.aside)}
            </Row>
          )}
        </>
      )}
    </Card>
  );
}
