import type { MessageId } from '../../../shared/model/ids.ts';
import type { ReferralFacts } from '../../inbox/domain-event.ts';
import { run, type WritableDb } from '../sql.ts';

/**
 * Keeps where the person came from. Told by webhooks alone: a later reading without it says nothing, and what is
 * told again only fills gaps. Answers whether anything changed.
 */
export function keepReferral(
  db: WritableDb,
  messageId: MessageId,
  referral: ReferralFacts | null | undefined,
): boolean {
  if (!referral) return false;
  const { pictureUrl, ...facts } = referral;
  const { changes } = run(
    db,
    `INSERT INTO referral AS old (message_id, via, source, ref, ad_id, title, product_id)
     VALUES (@messageId, @via, @source, @ref, @adId, @title, @productId)
     ON CONFLICT (message_id) DO UPDATE SET source = coalesce(old.source, excluded.source),
       ref = coalesce(old.ref, excluded.ref), ad_id = coalesce(old.ad_id, excluded.ad_id),
       title = coalesce(old.title, excluded.title), product_id = coalesce(old.product_id, excluded.product_id)
     WHERE (old.source IS NULL AND excluded.source IS NOT NULL) OR (old.ref IS NULL AND excluded.ref IS NOT NULL)
       OR (old.ad_id IS NULL AND excluded.ad_id IS NOT NULL) OR (old.title IS NULL AND excluded.title IS NOT NULL)
       OR (old.product_id IS NULL AND excluded.product_id IS NOT NULL)`,
    { messageId, ...facts },
  );
  return keepPicture(db, messageId, pictureUrl) || changes > 0;
}

/** Fetched like what a customer sends, and let go of with it. */
function keepPicture(db: WritableDb, messageId: MessageId, url: string | null): boolean {
  if (url === null) return false;
  const { changes } = run(
    db,
    `INSERT INTO attachment (message_id, position, kind, url, media, sent_at)
     VALUES (@messageId, -1, 'image', @url, 'waiting', (SELECT sent_at FROM message WHERE id = @messageId))
     ON CONFLICT (message_id, position) DO NOTHING`,
    { messageId, url },
  );
  return changes > 0;
}
