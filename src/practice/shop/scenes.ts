import type { WritesInput } from '../control/control.ts';
import type { Speech } from './small-talk.ts';

/** One thing a customer writes. */
export type Line = Pick<WritesInput, 'text' | 'replyToStory'> & {
  /** Drawn or sung by the practice Instagram: the name decides what it is. */
  file?: { type: string; name: string };
  /** A post of the shop that is passed on, by its title. */
  shares?: { title: string; name: string };
  /** The title of the ad it was written from. */
  fromAd?: string;
  /** Answers the very message of the shop. */
  quotes?: true;
  /** Thinks better of it, so many ms later. */
  takesBackAfter?: number;
  /** Corrects it a moment later. */
  becomes?: string;
};

/** What one customer does today. */
export interface Scene {
  person: string;
  speaks: Speech;
  /** Ms after the shop is reachable, at pace 1. */
  startsAfter: number;
  opening: Line[];
  /** One after each answer of the shop that asked nothing they could understand. */
  replies: Line[];
  /** Puts this on the shop's first answer. */
  loves: string | null;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** The first comes at once, the others at a pace one person can answer. */
export const SCENES: Scene[] = [
  {
    person: 'noor.whitcombe',
    speaks: 'en',
    startsAfter: 3 * SECOND,
    opening: [{ text: 'Hi! Is the plum cake still there on Saturday? 🍰' }],
    replies: [
      { text: 'Perfect, one for me please. I’ll pick it up around ten.', quotes: true },
      { text: 'You’re the best, thank you!' },
    ],
    loves: '❤',
  },
  {
    person: 'maribel.ocampo',
    speaks: 'es',
    startsAfter: 40 * SECOND,
    opening: [
      { text: '¡Hola! ¿Hacéis envíos a Girona?' },
      { file: { type: 'image', name: 'loaf-maribel.png' } },
    ],
    replies: [
      { text: '¡Qué bien! Entonces dos hogazas como la de la foto 🥖' },
      { text: 'Estupendo, os hago un bizum ahora mismo.' },
    ],
    loves: '😍',
  },
  {
    person: 'thi.brandao',
    speaks: 'pt',
    startsAfter: 95 * SECOND,
    opening: [{ text: 'Que lindo! Esse pão de milho ainda tem hoje?', replyToStory: {} }],
    replies: [{ text: 'Oba, passo aí às 17h 😄' }],
    loves: null,
  },
  {
    person: 'salma.kurdi',
    speaks: 'ar',
    startsAfter: 160 * SECOND,
    opening: [{ text: 'مرحبا، هل يمكن طلب كعكة بالتمر ليوم الخميس؟', fromAd: 'Autumn boxes' }],
    replies: [{ text: 'شكراً جزيلاً 🌷' }],
    loves: '❤',
  },
  {
    person: 'sakura_pan_',
    speaks: 'ja',
    startsAfter: 230 * SECOND,
    opening: [{ text: 'こんにちは。抹茶のロールパンはまだありますか？' }],
    replies: [{ text: 'ありがとうございます！明日うかがいます。' }],
    loves: null,
  },
  {
    person: 'odile.marchand',
    speaks: 'en',
    startsAfter: 5 * MINUTE,
    opening: [
      { file: { type: 'audio', name: 'voice-odile.wav' } },
      { text: 'Sorry for the voice note, I am kneading myself 😅' },
    ],
    replies: [{ text: 'Then I will come by on Friday. Merci !' }],
    loves: null,
  },
  {
    person: 'gabe.linwood',
    speaks: 'en',
    startsAfter: 6.5 * MINUTE,
    opening: [
      { shares: { title: 'Wedding season: five of our favourites', name: 'wedding-cake-post.png' } },
      { text: 'We marry on the 14th. Could ours look like the third one, for 40 people?' },
    ],
    replies: [
      {
        text: 'Three tiers sounds right. What would that come to?',
        becomes: 'Three tiers sounds right. What would that cost?',
      },
      { text: 'Wonderful. We will come for a tasting, then. Thank you so much!' },
    ],
    loves: '🎉',
  },
  {
    person: 'renata.vilela',
    speaks: 'pt',
    startsAfter: 8 * MINUTE,
    opening: [{ file: { type: 'story_mention', name: 'plum-cake-renata.png' } }],
    replies: [{ text: 'Foi o melhor bolo do aniversário, todo mundo perguntou de onde era!' }],
    loves: '❤',
  },
  {
    person: 'paulina.ostrow',
    speaks: 'en',
    startsAfter: 9.5 * MINUTE,
    opening: [
      { text: 'Mum, did you feed the cat??', takesBackAfter: 6 * SECOND },
      { text: 'Please ignore that, wrong chat 🙈 While I am here: do you have rye today?' },
    ],
    replies: [{ text: 'Great, keep one for me please.' }],
    loves: '😂',
  },
  {
    person: 'dilnoza.karim',
    speaks: 'ru',
    startsAfter: 11 * MINUTE,
    opening: [
      { text: 'Добрый день! Делаете ли вы торт на детский день рождения, с лисой?' },
      { file: { type: 'image', name: 'wedding-cake-fox.png' } },
    ],
    replies: [{ text: 'Спасибо большое! Тогда договорились.' }],
    loves: '❤',
  },
];

/** A customer who was answered before and answers again when the shop writes once more. */
export const LATE_REPLIES: Record<string, { speaks: Speech; text: string }> = {
  'vera.lapshina': { speaks: 'ru', text: 'Спасибо! Уже бегу 🏃‍♀️' },
  'kru.mel_47': { speaks: 'en', text: 'ok thx' },
  'cafe.anselm': { speaks: 'en', text: 'Thanks. We would be lost without you.' },
  'maxi.theodora.von.hohenlindt': { speaks: 'en', text: 'Splendid. Until the 14th, then.' },
  'ines.marrow': { speaks: 'en', text: 'Oh good! Dad will be so happy.' },
  'bruno.alcantar': { speaks: 'es', text: '¡Genial, mañana nos vemos!' },
  'livia.tavares': { speaks: 'pt', text: 'Combinado, até amanhã!' },
  'anton.riedl': { speaks: 'en', text: 'You are my favourite bakery in the world' },
  'hanae.mori': { speaks: 'ja', text: 'ありがとうございます！' },
  'carla.bisbal': { speaks: 'es', text: '¡Gracias, mil gracias!' },
  'omar.benyahia': { speaks: 'ar', text: 'شكراً لكم' },
  'petra.zelenka': { speaks: 'en', text: 'Děkuji!' },
};
