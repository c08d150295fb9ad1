import type { FittedPicture } from './fit-picture.ts';

/** What the worker is asked, one thing at a time. */
export type Work =
  | { what: 'picture'; file: Blob; type: string }
  | { what: 'png'; file: Blob }
  | { what: 'sound'; channels: Float32Array<ArrayBuffer>[]; rate: number };

/** Null when it cannot be done. */
export interface Answers {
  picture: FittedPicture | null;
  png: { blob: Blob } | null;
  sound: { blob: Blob } | null;
}
