import { useEffect, useMemo, useRef } from 'react';
import { useApp } from '../../caches/app-cache.ts';
import { useCommands } from '../../commands/registry.ts';
import { usePlace, usePlaceFilter } from '../../place/place.ts';
import { untickAll } from '../../place/ticks.ts';
import { useVisibleList } from '../../place/visible-list.ts';
import { BellOnCounter } from '../../ui/Bell.tsx';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.ts';
import { useHumanAgent, useListChats } from '../conversations/index.ts';
import styles from './Board.module.css';
import { BoardColumn } from './BoardColumn.tsx';
import { BoardHead } from './BoardHead.tsx';
import { boardColumns, boardOrder } from './board-columns.ts';
import { boardCommands } from './board-commands.ts';
import { boardSentence } from './board-sentence.ts';
import { DayRibbon } from './DayRibbon.tsx';
import { dayRibbon } from './day-ribbon.ts';
import { useBoardFocus } from './use-board-focus.ts';

/** Everybody who waits, by when their chat closes, seen against the hours of the shop. */
export function Board() {
  const { t } = useWords();
  const now = useNow();
  const { chats, isKnown } = useListChats(usePlaceFilter());
  const hours = useApp((state) => state.settings.openingHours);
  const hasHumanAgent = useHumanAgent();
  const selected = usePlace((state) => state.conversationId);
  const root = useRef<HTMLDivElement>(null);
  useCommands(boardCommands);

  const columns = useMemo(() => boardColumns(chats, now, hasHumanAgent), [chats, now, hasHumanAgent]);
  const order = useMemo(() => boardOrder(columns), [columns]);
  const sentence = useMemo(
    () => boardSentence(chats, now, hours, hasHumanAgent),
    [chats, now, hours, hasHumanAgent],
  );
  const ribbon = useMemo(
    () => dayRibbon(chats, now, hours, hasHumanAgent),
    [chats, now, hours, hasHumanAgent],
  );
  // Ticks belong to lists; here an act is for the card that has the focus.
  useEffect(untickAll, []);
  useEffect(() => useVisibleList.setState({ ids: order.map(({ id }) => id) }), [order]);
  const onKeyDown = useBoardFocus(root, columns);

  if (!isKnown) return <div />;
  const reachable = order.some(({ id }) => id === selected) ? selected : (order[0]?.id ?? null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the cards, which are buttons themselves
    <div ref={root} className={styles.board} onKeyDown={onKeyDown}>
      <BoardHead sentence={sentence} />
      {order.length === 0 ? (
        <div className={styles.quiet}>
          <BellOnCounter />
          <p>{t('board.quiet')}</p>
        </div>
      ) : (
        <>
          <DayRibbon ribbon={ribbon} />
          <section className={styles.columns} aria-label={t('board.columns')}>
            {columns.map(({ group, chats: members }) => (
              <BoardColumn key={group} group={group} chats={members} reachable={reachable} />
            ))}
          </section>
        </>
      )}
    </div>
  );
}
