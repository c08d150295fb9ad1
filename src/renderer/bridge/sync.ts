import type { EventPayload, Place, Snapshot } from '../../shared/ipc/contract.ts';
import type { EventName } from '../../shared/ipc/names.ts';
import type { AppError } from '../../shared/ipc/result.ts';
import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { useApp } from '../caches/app-cache.ts';
import { hasWords, loadWords } from '../caches/catalogues.ts';
import { type ConversationList, listKey } from '../caches/conversation-list.ts';
import { useHealth } from '../caches/health-cache.ts';
import { useInbox } from '../caches/inbox-cache.ts';
import { useThreads } from '../caches/thread-cache.ts';
import { useUpdate } from '../caches/update-cache.ts';
import { askAboutClosing } from '../place/close-question.ts';
import { placeFilter, usePlace } from '../place/place.ts';
import { closeSettings, openSettings } from '../place/settings-place.ts';
import { showMessage } from '../place/shown-message.ts';
import { call } from './api.ts';
import { inboxAfter, threadsAfter } from './apply-change.ts';
import { forgetFlights, noteLanding } from './flights.ts';
import { loadWholeList } from './lists.ts';
import { dropTakenBack } from './search.ts';
import { reloadThread } from './threads.ts';

/** How long after a failed snapshot the next one is asked for; the last one repeats. */
const RETRY_AFTER_MS = [500, 2_000, 5_000];
/** So long after the first rows came they are painted: their like would hold them up. */
const REST_AFTER_MS = 150;

export interface SyncTools {
  /** Runs `apply` before the next picture is painted; bursts of events become one. */
  beforePaint(apply: () => void): void;
  after(ms: number, run: () => void): void;
}

/**
 * Keeps the caches equal to main's truth. Events carry a revision: the next one is applied, an older one is
 * ignored, and when one is missing everything is asked for again. Answers the function that stops it.
 */
export function startSync(tools: SyncTools = browserTools): () => void {
  let waiting: InboxChange[] = [];
  let isPlanned = false;
  let isAsking = false;
  let failures = 0;
  let isStopped = false;
  let wanted: Place | null = null;

  function plan(): void {
    if (isPlanned || isAsking || isStopped) return;
    isPlanned = true;
    tools.beforePaint(() => {
      isPlanned = false;
      applyWaiting();
    });
  }

  function applyWaiting(): void {
    if (isAsking || isStopped) return;
    const changes = waiting.sort((a, b) => a.revision - b.revision);
    waiting = [];
    let inbox = useInbox.getState();
    let threads = useThreads.getState();
    for (const change of changes) {
      if (change.revision <= inbox.revision) continue;
      if (change.revision !== inbox.revision + 1) {
        void askForSnapshot();
        break;
      }
      inbox = inboxAfter(inbox, change);
      threads = threadsAfter(threads, change);
      noteLanding(change);
    }
    useInbox.setState(inbox, true);
    useThreads.setState(threads, true);
    dropTakenBack(changes);
  }

  async function askForSnapshot(): Promise<void> {
    if (isAsking || isStopped) return;
    isAsking = true;
    const answer = await call('app.snapshot', placeFilter(usePlace.getState()));
    if (answer.ok) await loadWords(answer.value);
    isAsking = false;
    if (isStopped) return;
    if (!answer.ok) {
      const wait = RETRY_AFTER_MS[Math.min(failures, RETRY_AFTER_MS.length - 1)] ?? 0;
      failures += 1;
      if (useApp.getState().phase !== 'ready') await showFailure(answer.error);
      tools.after(wait, () => void askForSnapshot());
      return;
    }
    failures = 0;
    takeSnapshot(answer.value, tools);
    if (wanted !== null) goTo(wanted);
    wanted = null;
    plan();
  }

  const stops = [
    listen('inbox.changed', (change) => {
      waiting.push(change);
      plan();
    }),
    listen('connection.changed', (connection) => useApp.setState({ connection })),
    listen('checks.changed', (checks) => useApp.setState({ checks })),
    listen('doctor.changed', (report) => useHealth.setState(report)),
    listen('setup.changed', (setup) => useApp.setState({ setup })),
    listen('settings.changed', takeSettings),
    listen('storage.changed', ({ trouble }) => {
      useApp.setState({ storageTrouble: trouble });
      // Something may have been stored meanwhile of which nobody told.
      void askForSnapshot();
    }),
    listen('update.changed', (status) => useUpdate.setState({ status })),
    listen('app.navigate', (place) => {
      // A page that is only just coming up forgets where it was when that was in another shop: later than that.
      if (useApp.getState().phase === 'ready') goTo(place);
      else wanted = place;
    }),
    listen('window.close-asked', askAboutClosing),
    listen('window.show-settings', () => openSettings()),
    listen('window.show-health', () => {
      closeSettings();
      usePlace.getState().showHealth();
    }),
  ];
  void askForSnapshot();
  return () => {
    isStopped = true;
    for (const stop of stops) stop();
  };
}

function listen<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void {
  return window.api.on(name, listener);
}

/** After a click on a notification, on the tray or on a link: the chat, at the message where one is named. */
function goTo({ conversationId, messageId }: Place): void {
  if (messageId !== null) showMessage(conversationId, messageId);
  usePlace.getState().open(conversationId);
}

let newest: Settings | null = null;

/** Another language is shown when its texts are there; what was chosen meanwhile counts then. */
function takeSettings(settings: Settings): void {
  newest = settings;
  const { locales } = useApp.getState();
  if (hasWords({ settings, locales })) useApp.setState({ settings });
  else void loadWords({ settings, locales }).then(() => useApp.setState({ settings: newest ?? settings }));
}

/** What went wrong is told in the owner's language and colours, though there is no snapshot to take them from. */
async function showFailure(problem: AppError): Promise<void> {
  const appearance = await call('app.appearance', {});
  await loadWords(appearance.ok ? appearance.value : useApp.getState());
  useApp.setState({ phase: 'failed', problem, ...(appearance.ok && appearance.value) });
}

/** Starts the caches anew from main's answer. What is open stays open, and is read again. */
function takeSnapshot(snapshot: Snapshot, tools: SyncTools): void {
  const isFirst = useApp.getState().phase !== 'ready';
  const place = usePlace.getState();
  const filter = placeFilter(place);
  const { conversations, next } = snapshot.page;
  const list: ConversationList = {
    filter,
    ids: new Set(conversations.map(({ id }) => id)),
    next,
    isLoading: false,
  };
  forgetFlights();
  useInbox.setState({
    revision: snapshot.revision,
    accounts: snapshot.accounts,
    labels: snapshot.labels,
    folders: snapshot.folders,
    conversations: new Map(conversations.map((conversation) => [conversation.id, conversation])),
    lists: { [listKey(filter)]: list },
  });
  useApp.setState({
    phase: 'ready',
    problem: null,
    connection: snapshot.connection,
    checks: snapshot.checks,
    setup: snapshot.setup,
    storageTrouble: snapshot.storage.trouble,
    settings: snapshot.settings,
    isPractice: snapshot.isPractice,
    platform: snapshot.platform,
    locales: snapshot.locales,
  });
  if (isFirst) tools.after(REST_AFTER_MS, () => void loadWholeList(list));
  else void loadWholeList(list);
  void reloadThread(place.conversationId);
}

/** A hidden window paints no frames, so a timer stands beside the frame: whichever comes first. */
const browserTools: SyncTools = {
  beforePaint(apply) {
    let isDone = false;
    const once = () => {
      if (isDone) return;
      isDone = true;
      apply();
    };
    requestAnimationFrame(once);
    setTimeout(once, 100);
  },
  after(ms, run) {
    setTimeout(run, ms);
  },
};
