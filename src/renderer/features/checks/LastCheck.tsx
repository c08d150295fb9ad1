import { useApp } from '../../caches/app-cache.ts';
import { useWords } from '../../words/use-words.ts';
import { resultWords } from './check-words.ts';

/** When all shops were last compared with Instagram, and what came of it. */
export function LastCheck() {
  const { t, times } = useWords();
  const last = useApp((state) => state.checks.last);
  if (last === null) return null;
  return (
    <p>
      {t('checks.last', {
        time: times.clock(last.finishedAt),
        chats: t('checks.chats', { count: last.chats }),
        result: resultWords(last, t),
      })}
    </p>
  );
}
