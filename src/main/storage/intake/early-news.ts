import type { StoredMessage } from '../rows/stored-message.ts';
import { returning, run } from '../sql.ts';
import { applyEdit } from './edit.ts';
import type { Intake } from './intake.ts';
import { markSeenUpTo } from './seen.ts';
import { takeBack } from './unsend.ts';

export interface EarlyNews {
  isUnsent: boolean;
  editRevision: number;
  /** The revision that `text` belongs to; 0 when no text was told. */
  textRevision: number;
  text: string | null;
  seenAt: number | null;
}

const NO_NEWS: EarlyNews = {
  isUnsent: false,
  editRevision: 0,
  textRevision: 0,
  text: null,
  seenAt: null,
};

/**
 * Instagram does not keep order: an unsend, an edit, a receipt may come before its message. It is kept here
 * until the message comes. What is told twice or in any order adds up to the same.
 */
export function keepEarlyNews(
  { db, accountId }: Intake,
  mid: string,
  news: Partial<EarlyNews> & { toldAt: number },
): void {
  const { isUnsent, editRevision, textRevision, text, seenAt, toldAt } = { ...NO_NEWS, ...news };
  run(
    db,
    `INSERT INTO early_news AS old (account_id, mid, is_unsent, edit_revision, text_revision, text, seen_at,
       told_at)
     VALUES (@accountId, @mid, @isUnsent, @editRevision, @textRevision, @text, @seenAt, @toldAt)
     ON CONFLICT (account_id, mid) DO UPDATE SET
       is_unsent = max(old.is_unsent, excluded.is_unsent),
       edit_revision = max(old.edit_revision, excluded.edit_revision),
       text = CASE
         WHEN max(old.is_unsent, excluded.is_unsent) = 1 THEN NULL
         WHEN excluded.text_revision > old.text_revision THEN excluded.text
         ELSE old.text END,
       text_revision = max(old.text_revision, excluded.text_revision),
       seen_at = min(coalesce(old.seen_at, excluded.seen_at), coalesce(excluded.seen_at, old.seen_at)),
       told_at = max(old.told_at, excluded.told_at)`,
    { accountId, mid, isUnsent: isUnsent ? 1 : 0, editRevision, textRevision, text, seenAt, toldAt },
  );
}

/** The message has come: what was told before is applied to it. */
export function takeEarlyNews(intake: Intake, message: StoredMessage & { mid: string }): void {
  const [news] = returning<NewsRow>(
    intake.db,
    `DELETE FROM early_news WHERE account_id = @accountId AND mid = @mid
     RETURNING is_unsent AS isUnsent, edit_revision AS editRevision, text_revision AS textRevision, text,
       seen_at AS seenAt`,
    { accountId: intake.accountId, mid: message.mid },
  );
  if (!news) return;
  if (news.editRevision > 0) applyEdit(intake, message, news);
  if (news.isUnsent === 1) takeBack(intake, message);
  if (news.seenAt !== null) markSeenUpTo(intake, message, news.seenAt);
}

interface NewsRow {
  isUnsent: number;
  editRevision: number;
  textRevision: number;
  text: string | null;
  seenAt: number | null;
}
