/** Names of the reactions that have one; any other emoji is `other`. `[IGM-WH]` */
const NAMES: Record<string, string> = {
  '❤': 'love',
  '❤️': 'love',
  '😠': 'angry',
  '😢': 'sad',
  '😮': 'wow',
  '👍': 'like',
  '😂': 'laugh',
};

export function reactionName(emoji: string): string {
  return NAMES[emoji] ?? 'other';
}
