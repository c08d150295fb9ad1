import { describe, expect, test } from 'vitest';
import type { ReferralFacts } from '../inbox/domain-event.ts';
import { referralEvents, referralFacts } from './webhook-referral.ts';

const where = {
  accountUserId: '17841400000000001',
  personScopedId: '900000000000001',
  at: 1_780_000_000_123,
};
const NOWHERE: ReferralFacts = {
  via: 'other',
  source: null,
  ref: null,
  adId: null,
  title: null,
  pictureUrl: null,
  productId: null,
};

test.each<[string, Record<string, unknown>, Partial<ReferralFacts>]>([
  [
    'an ad',
    {
      ref: 'R',
      ad_id: '120200000000000001',
      source: 'ADS',
      type: 'OPEN_THREAD',
      ads_context_data: { ad_title: 'T', photo_url: 'https://ads.example/1.jpg' },
    },
    {
      via: 'ad',
      source: 'ADS',
      ref: 'R',
      adId: '120200000000000001',
      title: 'T',
      pictureUrl: 'https://ads.example/1.jpg',
    },
  ],
  ['an ad that tells no more', { source: 'ads' }, { via: 'ad', source: 'ads' }],
  ['a link', { ref: 'R', source: 'IGME' }, { via: 'link', source: 'IGME', ref: 'R' }],
  ['a product', { product: { id: 5510 } }, { via: 'product', productId: '5510' }],
  ['nobody knows where', { source: 'HOLOGRAM' }, { via: 'other', source: 'HOLOGRAM' }],
  ['rubbish', { ads_context_data: 7, product: [], ref: {} }, {}],
  ['an address nobody may fetch', { ads_context_data: { photo_url: 'file:///etc/passwd' } }, { via: 'ad' }],
])('where somebody came from: %s', (_case, referral, told) => {
  expect(referralFacts(referral)).toEqual({ ...NOWHERE, ...told });
});

describe('alone', () => {
  const link = { ref: 'R', source: 'SHORTLINKS', type: 'OPEN_THREAD' };

  test('it is a line of its own that opens the window, and one however often it is told', () => {
    const [event] = referralEvents(link, where);
    expect(event).toMatchObject({
      type: 'message',
      ...where,
      mid: expect.stringMatching(/^referral:[0-9a-f]{40}$/),
      direction: 'in',
      kind: 'referral',
      text: null,
      opensWindow: true,
      referral: { via: 'link', ref: 'R' },
    });
    expect(referralEvents(link, where)).toEqual([event]);
    const later = referralEvents(link, { ...where, at: where.at + 1 });
    expect(later[0]).not.toMatchObject({ mid: event?.type === 'message' ? event.mid : '' });
  });

  test('a mention in a story told this way opens the window, and its body is kept', () => {
    expect(referralEvents({ source: 'story_mention' }, where)).toEqual([
      { type: 'window-opened', ...where },
      expect.objectContaining({ type: 'unknown', reason: 'referral story_mention' }),
    ]);
  });
});
