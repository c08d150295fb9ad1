import { useState } from 'react';
import { useApp } from '../../caches/app-cache.ts';
import { useWords } from '../../words/use-words.ts';
import { BackupsCard } from './BackupsCard.tsx';
import { EraseCard } from './EraseCard.tsx';
import { ExportCard } from './ExportCard.tsx';
import { MoveCard } from './MoveCard.tsx';
import { Card, Row } from './Rows.tsx';
import { SizesCard } from './SizesCard.tsx';

/** What lies on this disk, its copies, taking it along, and its end. */
export function StorageSection() {
  const { t } = useWords();
  const isPractice = useApp((state) => state.isPractice);
  const [round, setRound] = useState(0);
  return (
    <>
      <SizesCard round={round} />
      {isPractice ? (
        <Card title={t('backups.title')}>
          <Row name={t('practice.name')} note={t('storage.practice-note')} />
        </Card>
      ) : (
        <>
          <BackupsCard onTaken={() => setRound((last) => last + 1)} />
          <MoveCard />
          <ExportCard />
          <EraseCard />
        </>
      )}
    </>
  );
}
