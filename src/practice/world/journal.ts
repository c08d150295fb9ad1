import type { Clock } from '../../shared/clock.ts';
import { createRecordList, type Recorded, type RecordList } from './record-list.ts';
import type { WireAttachment } from './threads.ts';

/** One request that reached one of the practice hosts. */
export interface RequestRecord extends Recorded {
  at: number;
  host: string;
  /** Which of the known calls it was; `unknown` for none. */
  route: string;
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** Body as received, cut at 20 000 characters. */
  body: string;
  /** How the token came, null when there was none. */
  tokenIn: 'header' | 'query' | 'body' | null;
  accountUserId: string | null;
  /** Status answered; null when the connection was dropped. */
  status: number | null;
  /** Error code and subcode of a Graph error answer. */
  errorCode: number | null;
  errorSubcode: number | null;
}

/** One send that was accepted: it happened, even where a fault then lost the answer. */
export interface SendRecord extends Recorded {
  at: number;
  accountUserId: string;
  account: string;
  person: string;
  scopedId: string;
  /** Null for sender actions. */
  mid: string | null;
  text: string | null;
  attachments: WireAttachment[];
  /** As they were sent. */
  quickReplies: unknown[];
  senderAction: string | null;
  reaction: string | null;
  replyToMid: string | null;
  tag: string | null;
}

export interface DeliveryAttempt {
  at: number;
  url: string;
  /** Null when there was no answer. */
  status: number | null;
  error: string | null;
  durationMs: number;
}

/** One webhook body on its way to one app's callback. */
export interface DeliveryRecord extends Recorded {
  at: number;
  instagramAppId: string;
  accountUserId: string;
  /** What is in it. */
  events: Array<{ kind: string; mid: string | null; scopedId: string | null }>;
  /** The bytes that are signed and sent. */
  body: string;
  /** `skipped`: nobody was to get it, `reason` says why. `dropped`: every attempt failed. */
  state: 'waiting' | 'acknowledged' | 'retrying' | 'dropped' | 'skipped';
  reason: string | null;
  attempts: DeliveryAttempt[];
}

export interface Journal {
  requests: RecordList<RequestRecord>;
  sends: RecordList<SendRecord>;
  deliveries: RecordList<DeliveryRecord>;
  nextSequence(): number;
  close(): void;
}

export function createJournal(realClock: Clock): Journal {
  let sequence = 0;
  const requests = createRecordList<RequestRecord>(realClock);
  const sends = createRecordList<SendRecord>(realClock);
  const deliveries = createRecordList<DeliveryRecord>(realClock);
  return {
    requests,
    sends,
    deliveries,
    nextSequence: () => ++sequence,
    close() {
      requests.close();
      sends.close();
      deliveries.close();
    },
  };
}
