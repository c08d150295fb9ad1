import { KeyList } from '../palette/index.ts';

/** Every key, by what it does. */
export function ShortcutsSection() {
  return <KeyList />;
}
