import type { Message } from '../../src/shared/model/message.ts';
import { attachment, message } from './shop.ts';

const MINUTE_MS = 60_000;

const AD = {
  via: 'ad',
  title: 'Autumn sale',
  ref: null,
  adId: '99',
  productId: null,
  pictureId: null,
} as const;

/** Quotes, hearts and reactions, taken and not. */
export function answersOfEveryKind(now: number): Message[] {
  const at = (minutesAgo: number) => now - minutesAgo * MINUTE_MS;
  const asked = message(at(60), { text: 'Could you keep four until Saturday? I can pay today' });
  const quote = { messageId: asked.id, by: 'person' as const, text: asked.text };
  return [
    message(at(70), {
      kind: 'referral',
      referral: { ...AD, via: 'link', title: null, ref: 'flyer-7', pictureId: null },
    }),
    { ...asked, referral: AD },
    message(at(55), {
      direction: 'out',
      text: 'Of course, four it is.',
      quote,
      delivery: 'seen',
      seenAt: at(54),
    }),
    message(at(50), {
      text: 'Thank you so much! They look lovely on the shelf already.',
      reactions: [
        { by: 'account', emoji: '❤️' },
        { by: 'person', emoji: '👍' },
      ],
    }),
    message(at(44), {
      text: 'And here is the room',
      reactions: [{ by: 'account', emoji: '😮', isPending: true }],
    }),
    message(at(38), { attachments: [attachment('image')], reactions: [{ by: 'account', emoji: '😂' }] }),
    message(at(30), { direction: 'out', attachments: [attachment('heart', { media: 'never' })] }),
    message(at(20), {
      text: 'See you on Saturday then!',
      reactionFailure: {
        code: 'refused',
        detail: { status: 400, code: 10 },
        at: at(19),
        canRetry: true,
      },
    }),
  ];
}

export const LONG_DRAFT = [
  'Hello Lucía! Yes, we can put four aside until Saturday, with your name on the box.',
  `${'They are all thrown by hand, so each one is a little different from the others. '.repeat(11)}`,
  `You can pay here or at the counter. ${'We are open from nine to six. '.repeat(10)}`,
].join('\n\n');
