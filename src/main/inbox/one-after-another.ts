/** Runs each piece of work when the one before it has ended, however that ended. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

export function oneAfterAnother(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    // The next in line does not care; whoever asked for this one gets its failure.
    last = next.catch(() => {});
    return next;
  };
}
