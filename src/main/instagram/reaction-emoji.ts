import { textIn } from './wire.ts';

/** Instagram's words for reactions (webhooks reference); the emoji itself comes along only most of the time. */
const EMOJI: Readonly<Record<string, string>> = {
  love: '❤️',
  like: '👍',
  laugh: '😂',
  wow: '😮',
  sad: '😢',
  angry: '😠',
};

/** `other` without an emoji: something was felt, Instagram does not say what. */
const UNNAMED = '💬';

/**
 * How a reaction is sent: the heart by its word, the only one the messaging page names; any other emoji as it is,
 * which is taken since December 2025 (changelog).
 */
export function reactionWord(emoji: string): string {
  return emoji.replace(/\ufe0f/g, '') === '❤' ? 'love' : emoji;
}

/** The emoji of a reaction, given `{emoji?, reaction?}`, or an emoji in the place of the word. */
export function reactionEmoji(reaction: { emoji?: unknown; reaction?: unknown }): string {
  const emoji = textIn(reaction.emoji);
  if (emoji !== null && emoji.length <= 32) return emoji;
  const word = textIn(reaction.reaction);
  if (word === null) return UNNAMED;
  if (Object.hasOwn(EMOJI, word)) return EMOJI[word] ?? UNNAMED;
  return /\p{Extended_Pictographic}/u.test(word) && word.length <= 32 ? word : UNNAMED;
}
