import { measureElement, type VirtualizerOptions } from '@tanstack/react-virtual';

type Measure = NonNullable<VirtualizerOptions<HTMLDivElement, HTMLDivElement>['measureElement']>;

/**
 * The heights of lines that come with one change, read at once. Read one by one, each after the line before has got
 * its place, every one of them would have the browser lay out the thread again.
 */
export function measureTogether(): Measure {
  let heights: ReadonlyMap<Element, number> | null = null;
  return (element, entry, virtualizer) => {
    const key = virtualizer.options.getItemKey(virtualizer.indexFromElement(element));
    if (entry !== undefined || virtualizer.itemSizeCache.has(key)) {
      return measureElement(element, entry, virtualizer);
    }
    if (!heights?.has(element)) {
      heights = heightsBeside(element);
      // What is laid out later may stand otherwise.
      queueMicrotask(() => {
        heights = null;
      });
    }
    return heights.get(element) ?? element.offsetHeight;
  };
}

function heightsBeside({ parentElement }: Element): ReadonlyMap<Element, number> {
  const lines = [...(parentElement?.children ?? [])].filter((line) => line instanceof HTMLElement);
  return new Map(lines.map((line) => [line, line.offsetHeight]));
}
