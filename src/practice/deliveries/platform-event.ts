import type { WebhookField } from '../world/apps.ts';
import type { PracticeAccount } from '../world/people.ts';

/** Something that happened and that subscribers are told: one item of `messaging[]`. */
export interface PlatformEvent {
  account: PracticeAccount;
  /** The app must be subscribed to this one. */
  field: WebhookField;
  /** For the records: `message`, `echo`, `reaction`… */
  kind: string;
  mid: string | null;
  scopedId: string | null;
  item: Record<string, unknown>;
}
