import type { MediaFacts } from '../storage/records.ts';
import type { MediaKind, MediaTrouble } from './media.ts';

/** What the thread is told: to fetch a file, or that it is no longer wanted. */
export type ReceiveRequest =
  | { id: number; url: string; kind: MediaKind; path: string; allowLoopback: boolean }
  | { id: number; cancel: true };

/** `trouble`: what the network did, or `disk`. */
export type ReceiveAnswer = { id: number; facts: MediaFacts } | { id: number; trouble: MediaTrouble };
