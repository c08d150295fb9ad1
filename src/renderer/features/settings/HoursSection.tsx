import { HoursEditor } from '../hours/index.ts';
import { Card } from './Rows.tsx';

export function HoursSection() {
  return (
    <Card>
      <HoursEditor />
    </Card>
  );
}
