import { Fragment } from 'react';

interface MarkedProps {
  text: string;
  /** Pieces of it, in any order; those that overlap are one. */
  marks: ReadonlyArray<readonly [start: number, end: number]>;
}

/** A text with what was found in it marked. By places and never by markup: what customers write stays text. */
export function Marked({ text, marks }: MarkedProps) {
  let at = 0;
  const pieces = marks
    .toSorted(([a], [b]) => a - b)
    .flatMap(([start, end]) => {
      const from = Math.max(start, at);
      if (end <= from) return [];
      const before = text.slice(at, from);
      at = end;
      return [{ from, before, marked: text.slice(from, end) }];
    });
  return (
    <>
      {pieces.map(({ from, before, marked }) => (
        <Fragment key={from}>
          {before}
          <mark>{marked}</mark>
        </Fragment>
      ))}
      {text.slice(at)}
    </>
  );
}
