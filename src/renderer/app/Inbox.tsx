import type { CSSProperties } from 'react';
import { useCommands } from '../commands/registry.ts';
import { TokenNotice } from '../features/accounts/index.ts';
import { ImportNotice } from '../features/checks/index.ts';
import { composerCommands } from '../features/composer/commands.ts';
import { contactCommands } from '../features/contact/index.ts';
import { ConversationPane } from '../features/conversations/index.ts';
import { noteCommands } from '../features/notes/index.ts';
import { orderCommands } from '../features/orders/index.ts';
import { StorageNotice } from '../features/problems/index.ts';
import { searchCommands } from '../features/search/index.ts';
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
import { later, useSoon } from './later.tsx';
import { SideBar } from './SideBar.tsx';

const thread = later(async () => (await import('../features/thread/ThreadPane.tsx')).ThreadPane);
const contactPanel = later(async () => (await import('../features/contact/ContactPanel.tsx')).ContactPanel);
const searchPane = later(async () => (await import('../features/search/SearchPane.tsx')).SearchPane);
const searchChips = later(async () => (await import('../features/search/SearchChips.tsx')).SearchChips);
const SOON = [thread, contactPanel, searchPane, searchChips];

/** Side bar, and beside it one sheet: list, thread and contact, or the board. */
export function Inbox() {
  const pane = usePlace((state) => state.pane);
  const isBoard = usePlace((state) => state.board === 'shown');
  useSoon(SOON);
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

/** React knows no names of custom properties. */
function listWidthStyle(px: number): CSSProperties {
  const style: Record<`--${string}`, string> = { '--w-list-now': `${px}px` };
  return style;
}

/** List, thread and contact, divided by hairlines. */
function ChatsSheet() {
  const hasChat = usePlace((state) => state.conversationId !== null);
  const isSearching = usePlace((state) => state.isSearching);
  const { isOpen, isDrawer } = useContactPanel();
  const listWidth = useListWidth();
  const contact = isOpen && hasChat ? (isDrawer ? 'drawer' : 'column') : undefined;
  return (
    <main
      className={styles.sheet}
      style={listWidthStyle(listWidth.width)}
      data-contact={contact}
      data-searching={isSearching}
    >
      {isSearching && (
        <div className={styles.chips}>
          <searchChips.Part />
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
          {isSearching ? <searchPane.Part /> : <ConversationPane />}
          {!isSearching && <TickBar />}
        </ErrorBoundary>
      </div>
      {!isSearching && <ListEdge {...listWidth} />}
      <div className={styles.thread} data-part>
        <ErrorBoundary>{hasChat ? <thread.Part /> : <QuietRoom />}</ErrorBoundary>
      </div>
      {contact && (
        <div className={styles.contact} data-part>
          <ErrorBoundary>
            <contactPanel.Part />
          </ErrorBoundary>
        </div>
      )}
    </main>
  );
}
