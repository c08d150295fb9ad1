/** A message as the lists of others get it: all of a thread lies in memory before anybody clicks. */
export interface Line {
  id: number;
  text: string;
  isTheirs: boolean;
  at: number;
}

/** Far less than a message of ours shows, so that what is measured is the list. */
export function LineRow({ line }: { line: Line }) {
  return (
    <article data-side={line.isTheirs ? 'in' : 'out'} aria-label={new Date(line.at).toISOString()}>
      <p>{line.text}</p>
    </article>
  );
}
