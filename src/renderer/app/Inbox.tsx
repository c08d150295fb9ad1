import { type CSSProperties, lazy, Suspense, useEffect } from 'react';
import { useCommands } from '../commands/registry.ts';
import { TokenNotice } from '../features/accounts/index.ts';
import { ImportNotice } from '../features/checks/index.ts';
import { composerCommands } from '../features/composer/commands.ts';
import { contactCommands } from '../features/contact/index.ts';
import { ConversationPane } from '../features/conversations/index.ts';
import { noteCommands } from '../features/notes/index.ts';
import { orderCommands } from '../features/orders/index.ts';
import { StorageNotice } from '../features/problems/index.ts';
import { SearchChips, SearchPane, searchCommands } from '../features/search/index.ts';
import { KeychainNotice } from '../features/setup/index.ts';
import { IncidentNotice } from '../features/shell/index.ts';
import { QuietRoom, threadCommands } from '../features/thread/index.ts';
import { TickBar, triageCommands } from '../features/triage/index.ts';
import { UpdateNotice } from '../features/updates/index.ts';
import { useContactPanel } from '../place/contact-panel.ts';
import { useListWidth } from '../place/list-width.ts';
import { usePlace } from '../place/place.ts';
import { BoardSheet } from './BoardSheet.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { goCommands, shopCommands } from './go-commands.ts';
import styles from './Inbox.module.css';
import { ListEdge } from './ListEdge.tsx';
import { SideBar } from './SideBar.tsx';

// A start shows the list. What a chat needs is half of all scripts: it comes right after, before anybody has clicked.
const loadThread = () => import('../features/thread/ThreadPane.tsx');
const ThreadPane = lazy(() => loadThread().then((module) => ({ default: module.ThreadPane })));
const ContactPanel = lazy(() =>
  import('../features/contact/ContactPanel.tsx').then((module) => ({ default: module.ContactPanel })),
);

/** Side bar, and beside it one sheet: list, thread and contact, or the board. */
export function Inbox() {
  const pane = usePlace((state) => state.pane);
  const isBoard = usePlace((state) => state.board === 'shown');
  useCommands(triageCommands);
  useCommands(noteCommands);
  useCommands(orderCommands);
  useCommands(contactCommands);
  useCommands(composerCommands);
  useCommands(threadCommands);
  useCommands(goCommands);
  useCommands(shopCommands);
  useCommands(searchCommands);
  return (
    <div className={styles.frame} data-pane={pane}>
      <div className={styles.side} data-part>
        <ErrorBoundary>
          <SideBar />
        </ErrorBoundary>
      </div>
      {isBoard ? <BoardSheet /> : <ChatsSheet />}
    </div>
  );
}

/** So long after the list came it is painted, on a slow computer too. */
const THREAD_LOADS_AFTER_MS = 200;

/** React knows no names of custom properties. */
function listWidthStyle(px: number): CSSProperties {
  const style: Record<`--${string}`, string> = { '--w-list-now': `${px}px` };
  return style;
}

/** List, thread and contact, divided by hairlines. */
function ChatsSheet() {
  useEffect(() => {
    const timer = setTimeout(() => void loadThread(), THREAD_LOADS_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const hasChat = usePlace((state) => state.conversationId !== null);
  const isSearching = usePlace((state) => state.isSearching);
  const { isOpen, isDrawer } = useContactPanel();
  const listWidth = useListWidth();
  const contact = isOpen && hasChat && !isSearching ? (isDrawer ? 'drawer' : 'column') : undefined;
  return (
    <main
      className={styles.sheet}
      style={listWidthStyle(listWidth.width)}
      data-contact={contact}
      data-searching={isSearching}
    >
      {isSearching && (
        <div className={styles.chips}>
          <SearchChips />
        </div>
      )}
      <div className={styles.list} data-part>
        <ErrorBoundary>
          <StorageNotice />
          <KeychainNotice />
          <IncidentNotice />
          <TokenNotice />
          <ImportNotice />
          <UpdateNotice />
          {isSearching ? <SearchPane /> : <ConversationPane />}
          {!isSearching && <TickBar />}
        </ErrorBoundary>
      </div>
      {!isSearching && <ListEdge {...listWidth} />}
      <div className={styles.thread} data-part>
        <ErrorBoundary>
          <Suspense fallback={null}>{hasChat ? <ThreadPane /> : <QuietRoom />}</Suspense>
        </ErrorBoundary>
      </div>
      {contact && (
        <div className={styles.contact} data-part>
          <ErrorBoundary>
            <Suspense fallback={null}>
              <ContactPanel />
            </Suspense>
          </ErrorBoundary>
        </div>
      )}
    </main>
  );
}
