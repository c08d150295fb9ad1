import { randomUUID } from 'node:crypto';
import type { AttachmentInput, PracticeControl } from '../../../src/practice/control/control.ts';
import type { ConversationId } from '../../../src/shared/model/ids.ts';
import type { OrderInput } from '../../../src/shared/model/order.ts';
import type { RunningApp } from '../fixtures/launch.ts';
import { calling } from './app-hands.ts';

interface Chat {
  account: string;
  person: string;
}

const HOUR = 3_600_000;
const ORDER: OrderInput = {
  status: 'half-paid',
  currency: 'EUR',
  items: [{ name: 'Blue mug', amount: 2, price: 2_450, pictureId: null }],
  size: 'large',
  address: 'Hauptstraße 5, 10827 Berlin',
  note: 'As a present',
  dueAt: Date.now() + 48 * HOUR,
};

/** Everything that a customer's message can hold beside words, one message each. */
export async function writeEveryAttachment(control: PracticeControl, chat: Chat): Promise<void> {
  const hosted = async (name: string, contentType: string, bytes: Buffer) =>
    ({ payload: await control.hostFile({ name, contentType, base64: bytes.toString('base64') }) }) as const;
  const list = await hosted('list.pdf', 'application/pdf', Buffer.from('%PDF-1.7\n'));
  // Only its first bytes are a film: it has its place in the thread, and does not play.
  const film = await hosted('film.mp4', 'video/mp4', Buffer.from('\0\0\0\x20ftypisom', 'latin1'));
  const gone = { payload: { url: new URL('/gone.jpg', film.payload.url).href } };
  const image = { type: 'image' };
  const sent: AttachmentInput[][] = [
    [image],
    [image, image, image, image, image],
    [{ type: 'image', ...gone }],
    [{ type: 'video', ...film }],
    [{ type: 'audio' }],
    [{ type: 'file', ...list }],
    [{ type: 'ig_post' }],
    [{ type: 'ig_reel' }],
    [{ type: 'ig_story' }],
    [{ type: 'story_mention' }],
    [{ type: 'sticker' }],
    [{ type: 'template' }],
    [{ type: 'ephemeral' }],
    [{ type: 'something_new' }],
  ];
  for (const attachments of sent) await control.writes({ ...chat, attachments });
}

/** Everything that can be with the words of a message, and what stands where there are none. */
export async function writeEveryWord(control: PracticeControl, chat: Chat, link: string): Promise<void> {
  const at = Date.now() - 2 * HOUR;
  const first = await control.writes({ ...chat, text: 'Is the blue one in stock?', at });
  const answer = await control.phoneReplies({ ...chat, text: 'Yes, two of them' });
  await control.reacts({ ...chat, mid: answer.mid, emoji: '❤' });
  await control.writes({ ...chat, text: 'This one, I mean', replyTo: { mid: first.mid } });
  await control.writes({ ...chat, text: 'So pretty', replyToStory: {} });
  const referral = {
    source: 'ADS',
    type: 'OPEN_THREAD',
    ad_id: '1',
    ads_context_data: { ad_title: 'Autumn' },
  };
  await control.writes({ ...chat, text: 'And at this price?', extra: { referral } });
  const wrong = await control.writes({ ...chat, text: 'In geen' });
  await control.edits({ ...chat, mid: wrong.mid, text: 'In green' });
  const regretted = await control.writes({ ...chat, text: 'Wrong chat' });
  await control.unsends({ ...chat, mid: regretted.mid });
  await control.writes({ ...chat, isUnsupported: true });
  await control.writes({ ...chat, text: `Like this one? ${link}` });
}

/** What the owner writes: with quick replies, with buttons, for later, and for nobody else: a note, an order. */
export async function answerInEveryWay(app: RunningApp, conversationId: ConversationId): Promise<void> {
  const call = calling(app);
  const send = (text: string, more: Pick<Parameters<typeof call<'reply.send'>>[1], 'choices' | 'when'>) =>
    call('reply.send', { conversationId, clientId: randomUUID(), text, ...more });
  const buttons = [
    { title: 'See it', url: 'https://plumcrumb.example/mug' },
    { title: 'Ask a person', url: null },
  ];
  await send('Here it is', { choices: { kind: 'buttons', buttons } });
  await send('Which one?', { choices: { kind: 'quick-replies', titles: ['Blue', 'Green'] } });
  await send('Good morning', { when: { at: Date.now() + HOUR } });
  await call('note.add', { conversationId, text: 'Likes blue' });
  await call('order.add', { conversationId, order: ORDER });
}
