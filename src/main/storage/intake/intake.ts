import type { AccountId, MessageId } from '../../../shared/model/ids.ts';
import type { MessageEvent } from '../../inbox/domain-event.ts';
import { all, one, type WritableDb } from '../sql.ts';
import type { Touched } from '../writing/touched.ts';

/** What every step of the intake works with: the open transaction and the account it speaks of. */
export interface Intake {
  db: WritableDb;
  touched: Touched;
  accountId: AccountId;
}

/** What is told of a message itself, apart from whose conversation it is in. */
export type MessageFacts = Pick<
  MessageEvent,
  'mid' | 'direction' | 'kind' | 'text' | 'attachments' | 'replyToMid' | 'payload' | 'referral' | 'at'
>;

/** The account that Instagram calls by this id, or null when it was never connected here. */
export function accountByUserId(db: WritableDb, userId: string): AccountId | null {
  return one<{ id: AccountId }>(db, 'SELECT id FROM account WHERE user_id = @userId', { userId })?.id ?? null;
}

/** The clocks of this computer and of Instagram may differ by so much without a customer going unnoticed. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/**
 * What was said before this (ms) is the shop's past from before it was connected here: the owner has it on the
 * phone, so it counts neither as unread nor as news.
 */
export function newsSince({ db, accountId }: Intake): number {
  const createdAt = one<{ createdAt: number }>(
    db,
    'SELECT created_at AS createdAt FROM account WHERE id = @accountId',
    { accountId },
  )?.createdAt;
  return Math.max((createdAt ?? 0) - CLOCK_TOLERANCE_MS, 0);
}

/** Messages that quote this one show its words: when those come, change or go, the quoting rows change too. */
export function touchQuoting({ db, touched, accountId }: Intake, mid: string): void {
  const quoting = all<{ id: MessageId }>(
    db,
    'SELECT id FROM message WHERE account_id = @accountId AND reply_to_mid = @mid',
    { accountId, mid },
  );
  for (const { id } of quoting) touched.messages.add(id);
}
