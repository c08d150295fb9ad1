import { Virtuoso } from 'react-virtuoso';
import { type Line, LineRow } from './line.tsx';

/** As chat libraries built on it set it up: at the end, following it, the space beside the view filled ahead. */
export function List({ lines }: { lines: readonly Line[] }) {
  return (
    <Virtuoso
      role="log"
      style={{ height: '100%' }}
      data={lines}
      initialTopMostItemIndex={{ index: lines.length - 1, align: 'end' }}
      alignToBottom
      followOutput
      increaseViewportBy={{ top: 200, bottom: 0 }}
      computeItemKey={(_index, line) => line.id}
      itemContent={(_index, line) => <LineRow line={line} />}
    />
  );
}
