/** The list that the page was built with: one of the files beside this one. */
declare module 'the-list' {
  import type { ReactNode } from 'react';
  import type { Line } from './line.tsx';

  export function List(props: { lines: readonly Line[] }): ReactNode;
}
