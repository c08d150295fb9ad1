import type { WritesInput } from '../control/control.ts';

/** One thing a customer writes. */
export type Line = Pick<WritesInput, 'text' | 'attachments' | 'replyToStory'> & {
  /** The title of the ad it was written from. */
  fromAd?: string;
};

/** What one customer does today. */
export interface Scene {
  person: string;
  /** Ms after the shop is reachable, at pace 1. */
  startsAfter: number;
  opening: Line[];
  /** One after each answer of the shop. */
  replies: Line[];
  /** Puts ❤ on the shop's first answer. */
  loves: boolean;
}

const SECOND = 1_000;

/** The first comes at once, the others at a pace one person can answer. */
export const SCENES: Scene[] = [
  {
    person: 'noor.whitcombe',
    startsAfter: 3 * SECOND,
    opening: [{ text: 'Hi! Is the plum cake still there on Saturday? 🍰' }],
    replies: [
      { text: 'Perfect, one for me please. I’ll pick it up around ten.' },
      { text: 'You’re the best, thank you!' },
    ],
    loves: true,
  },
  {
    person: 'maribel.ocampo',
    startsAfter: 30 * SECOND,
    opening: [{ text: '¡Hola! ¿Hacéis envíos a Girona?' }, { attachments: [{ type: 'image' }] }],
    replies: [{ text: '¡Qué bien! Entonces dos hogazas como la de la foto 🥖' }],
    loves: true,
  },
  {
    person: 'thi.brandao',
    startsAfter: 75 * SECOND,
    opening: [{ text: 'Que lindo! Esse pão de milho ainda tem hoje?', replyToStory: {} }],
    replies: [{ text: 'Oba, passo aí às 17h 😄' }],
    loves: false,
  },
  {
    person: 'salma.kurdi',
    startsAfter: 130 * SECOND,
    opening: [{ text: 'مرحبا، هل يمكن طلب كعكة بالتمر ليوم الخميس؟', fromAd: 'Autumn boxes' }],
    replies: [{ text: 'شكراً جزيلاً 🌷' }],
    loves: true,
  },
  {
    person: 'sakura_pan_',
    startsAfter: 200 * SECOND,
    opening: [{ text: 'こんにちは。抹茶のロールパンはまだありますか？' }],
    replies: [{ text: 'ありがとうございます！明日うかがいます。' }],
    loves: false,
  },
];

/** A customer who was answered before and answers again when the shop writes once more. */
export const LATE_REPLIES: Record<string, string> = {
  'vera.lapshina': 'Спасибо! Уже бегу 🏃‍♀️',
  'kru.mel_47': 'ok thx',
};
