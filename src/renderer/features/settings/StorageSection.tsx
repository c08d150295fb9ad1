import { useApp } from '../../caches/app-cache.ts';
import { useWords } from '../../words/use-words.ts';
import { BackupsCard } from './BackupsCard.tsx';
import { EraseCard } from './EraseCard.tsx';
import { ExportCard } from './ExportCard.tsx';
import { MediaRoom } from './MediaRoom.tsx';
import { MoveCard } from './MoveCard.tsx';
import { Card, Row } from './Rows.tsx';

/** What lies on this disk, its copies, taking it along, and its end. */
export function StorageSection() {
  const { t } = useWords();
  const isPractice = useApp((state) => state.isPractice);
  return (
    <>
      <Card>
        <MediaRoom />
      </Card>
      {isPractice ? (
        <Card title={t('backups.title')}>
          <Row name={t('practice.name')} note={t('storage.practice-note')} />
        </Card>
      ) : (
        <>
          <BackupsCard />
          <MoveCard />
          <ExportCard />
          <EraseCard />
        </>
      )}
    </>
  );
}
