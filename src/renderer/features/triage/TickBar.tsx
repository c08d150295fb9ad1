import { useEffect } from 'react';
import { listKey } from '../../caches/conversation-list.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { leavesFocusToList } from '../../place/focus-back.ts';
import { usePlaceFilter } from '../../place/place.ts';
import { isAnythingTicked, tickAll, untickAll, useTicks } from '../../place/ticks.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { act } from './act.ts';
import { SheetButton } from './SheetButton.tsx';
import styles from './TickBar.module.css';

/** Stands below the list while chats are ticked: how many, and what can be done with all of them. */
export function TickBar() {
  const { t } = useWords();
  const ticks = useTicks();
  const filter = usePlaceFilter();
  const list = useInbox((state) => state.lists[listKey(filter)]);
  // Ticks of a list that is not looked at any more would act on what nobody sees.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each other list begins with none
  useEffect(() => untickAll, [filter]);
  if (!isAnythingTicked(ticks)) return null;

  const loaded = list?.ids.size ?? 0;
  const isAllHere = list?.next === null;
  const count = ticks.all === null ? ticks.ids.size : Math.max(0, loaded - ticks.ids.size);
  const isWhole = ticks.all !== null && ticks.ids.size === 0;
  return (
    <section ref={leavesFocusToList} className={styles.bar} aria-label={t('ticks.name')}>
      <p role="status">
        {ticks.all !== null && !isAllHere ? t('ticks.whole-list') : t('ticks.count', { count })}
      </p>
      {!isWhole && (
        <Button size="small" look="quiet" onClick={() => tickAll(filter)}>
          {t('ticks.all')}
        </Button>
      )}
      <div className={styles.actions}>
        <SheetButton kind="labels" at="ticks" />
        <SheetButton kind="snooze" at="ticks" />
        <Button size="small" onClick={() => void act({ type: filter.view === 'done' ? 'reopen' : 'done' })}>
          {t(filter.view === 'done' ? 'triage.reopen' : 'triage.done')}
        </Button>
        <IconButton label={t('ticks.none')} onClick={untickAll}>
          <Icon name="x" />
        </IconButton>
      </div>
    </section>
  );
}
