import { MediaRoom } from './MediaRoom.tsx';
import { Card } from './Rows.tsx';

/** What lies on this disk. */
export function StorageSection() {
  return (
    <Card>
      <MediaRoom />
    </Card>
  );
}
