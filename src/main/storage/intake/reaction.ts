import type { ReactionEvent } from '../../inbox/domain-event.ts';
import { storedByMid } from '../rows/stored-message.ts';
import { one, run } from '../sql.ts';
import type { Intake } from './intake.ts';

/**
 * Each side has one reaction to a message; the latest by Instagram's time counts. One taken away stays as a row
 * without emoji, so that an older one told later does not bring it back. At the same instant a reaction beats
 * its absence, and of two the order of their characters decides: any rule will do that does not ask which came
 * first.
 */
export function applyReaction({ db, touched, accountId }: Intake, event: ReactionEvent): void {
  const { mid, by, emoji, at } = event;
  const before = one<{ emoji: string | null; at: number }>(
    db,
    'SELECT emoji, at FROM reaction WHERE account_id = @accountId AND mid = @mid AND by = @by',
    { accountId, mid, by },
  );
  if (before && !isLater(event, before)) return;
  run(
    db,
    `INSERT INTO reaction (account_id, mid, by, emoji, at) VALUES (@accountId, @mid, @by, @emoji, @at)
     ON CONFLICT (account_id, mid, by) DO UPDATE SET emoji = excluded.emoji, at = excluded.at`,
    { accountId, mid, by, emoji, at },
  );
  if ((before?.emoji ?? null) === emoji) return;
  const message = storedByMid(db, accountId, mid);
  if (message && message.isUnsent === 0) touched.messages.add(message.id);
}

function isLater(a: { emoji: string | null; at: number }, b: { emoji: string | null; at: number }): boolean {
  if (a.at !== b.at) return a.at > b.at;
  return (a.emoji ?? '') > (b.emoji ?? '');
}
