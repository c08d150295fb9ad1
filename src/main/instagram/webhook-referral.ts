import type { ReferralVia } from '../../shared/model/message.ts';
import { OPENS_REPLY_WINDOW } from '../../shared/reply-window.ts';
import type { DomainEvent, ReferralFacts } from '../inbox/domain-event.ts';
import { madeUpMid } from './made-up-mid.ts';
import { addressIn, idIn, objectIn, rawOf, safeName, textIn, unknownEvent, type WireObject } from './wire.ts';

/**
 * Somebody came by a link or an ad, without a word: it stands in the thread as a line of its own. A mention in a
 * story has been told this way too (field report, August 2026); it carries no id to know it by when it is told as
 * a message as well, so it only opens the window and its body stays in the journal under its name.
 */
export function referralEvents(
  referral: WireObject,
  where: { accountUserId: string; personScopedId: string; at: number },
): DomainEvent[] {
  const source = textIn(referral.source);
  if (source?.toUpperCase() === 'STORY_MENTION') {
    const kept = unknownEvent(`referral ${safeName(source)}`, where.at, where.accountUserId);
    return [{ type: 'window-opened', ...where }, kept];
  }
  return [
    {
      type: 'message',
      ...where,
      mid: madeUpMid('referral', [where.personScopedId, String(where.at), rawOf(referral)]),
      direction: 'in',
      kind: 'referral',
      text: null,
      attachments: [],
      replyToMid: null,
      payload: null,
      referral: referralFacts(referral),
      opensWindow: OPENS_REPLY_WINDOW.referral,
    },
  ];
}

/**
 * Where somebody came from ("Messaging webhooks", `referral`): an ad with its title and picture, a link with what
 * the shop wrote into it, or a product. Spellings of `source` vary between pages, so what is there decides first.
 */
export function referralFacts(referral: WireObject): ReferralFacts {
  const ad = objectIn(referral.ads_context_data);
  const facts = {
    source: textIn(referral.source),
    ref: textIn(referral.ref),
    adId: idIn(referral.ad_id),
    title: textIn(ad?.ad_title),
    pictureUrl: addressIn(ad?.photo_url),
    productId: idIn(objectIn(referral.product)?.id) ?? idIn(ad?.product_id),
  };
  return { via: viaOf(facts, ad !== null), ...facts };
}

function viaOf(
  { source, ref, adId, productId }: Omit<ReferralFacts, 'via'>,
  hasAdContext: boolean,
): ReferralVia {
  if (adId !== null || hasAdContext || /^ads?$/i.test(source ?? '')) return 'ad';
  if (productId !== null) return 'product';
  return ref === null ? 'other' : 'link';
}
