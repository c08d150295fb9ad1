import type { Attachment, Message } from '../../src/shared/model/message.ts';
import { attachment, message } from './shop.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What a thread can hold, one of each. */
export function everyKind(now: number): Message[] {
  const at = now - 2 * HOUR_MS;
  const step = (index: number) => at + index * 3 * MINUTE_MS;
  const kinds: Attachment[] = [
    attachment('post', {
      title: 'Two tiers, vanilla and plum. From Friday in the window.',
      link: 'https://www.instagram.com/p/1',
    }),
    attachment('reel', { link: 'https://www.instagram.com/reel/1' }),
    attachment('video', { media: 'gone' }),
    attachment('file', { title: 'order-list.pdf' }),
    attachment('story-mention', { media: 'never' }),
    attachment('template', { title: 'Your order' }),
    attachment('ephemeral', { media: 'never' }),
    attachment('heart'),
    attachment('unknown'),
  ];
  return [
    ...kinds.map((kind, index) => message(step(index), { attachments: [kind] })),
    message(step(9), { isUnsent: true }),
    message(step(10), { kind: 'unsupported' }),
    message(step(11), { text: 'هل يمكن كتابة اسم على الكعكة؟ 🎂 عيد ميلاد ابنتي يوم السبت', isEdited: true }),
    message(step(12), { direction: 'out', text: 'نعم بكل سرور! 💛', delivery: 'seen', seenAt: step(13) }),
    message(step(14), { direction: 'out', text: 'One\ntwo\nthree lines', delivery: 'sent' }),
    message(step(15), { direction: 'out', text: 'This one may have arrived', delivery: 'unknown' }),
    message(step(16), { direction: 'out', text: 'This one is leaving', delivery: 'sending' }),
    message(step(17), { direction: 'out', text: 'This one waits for the line', delivery: 'queued' }),
    message(step(18), {
      direction: 'out',
      text: 'Superlongwordwithoutanyspaces'.repeat(6),
      delivery: 'failed',
      failure: { code: 'window-closed', detail: null, at: step(18), canRetry: false },
    }),
  ];
}
