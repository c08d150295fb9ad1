import { useCommands } from '../commands/registry.ts';
import { TokenNotice } from '../features/accounts/index.ts';
import { ImportNotice } from '../features/checks/index.ts';
import { ConversationPane } from '../features/conversations/index.ts';
import { IncidentNotice } from '../features/shell/index.ts';
import { ThreadPane } from '../features/thread/index.ts';
import { TickBar, triageCommands } from '../features/triage/index.ts';
import { usePlace } from '../place/place.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { goCommands, shopCommands } from './go-commands.ts';
import styles from './Inbox.module.css';
import { SideBar } from './SideBar.tsx';

/** Side bar, list and thread. The list and the thread are one sheet, divided by a hairline. */
export function Inbox() {
  const pane = usePlace((state) => state.pane);
  useCommands(triageCommands);
  useCommands(goCommands);
  useCommands(shopCommands);
  return (
    <div className={styles.frame} data-pane={pane}>
      <div className={styles.side} data-part>
        <ErrorBoundary>
          <SideBar />
        </ErrorBoundary>
      </div>
      <main className={styles.sheet}>
        <div className={styles.list} data-part>
          <ErrorBoundary>
            <IncidentNotice />
            <TokenNotice />
            <ImportNotice />
            <ConversationPane />
            <TickBar />
          </ErrorBoundary>
        </div>
        <div className={styles.thread} data-part>
          <ErrorBoundary>
            <ThreadPane />
          </ErrorBoundary>
        </div>
      </main>
    </div>
  );
}
