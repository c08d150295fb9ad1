import { MOST_RECENT_EMOJI } from '../../../shared/model/settings.ts';
import { call } from '../../bridge/api.ts';
import { useApp } from '../../caches/app-cache.ts';

/** It stands first from now on. */
export function noteEmoji(emoji: string): void {
  const { recentEmoji } = useApp.getState().settings;
  if (recentEmoji[0] === emoji) return;
  const others = recentEmoji.filter((one) => one !== emoji);
  // Should it fail, only the order is another.
  void call('settings.change', { recentEmoji: [emoji, ...others].slice(0, MOST_RECENT_EMOJI) });
}
