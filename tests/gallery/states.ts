import { useConnecting } from '../../src/renderer/features/setup/connecting.ts';
import { openPractice } from '../../src/renderer/features/setup/index.ts';
import { usePlace } from '../../src/renderer/place/place.ts';
import type { AppErrorCode } from '../../src/shared/ipc/result.ts';
import type { AccountId, ConversationId } from '../../src/shared/model/ids.ts';
import { answersOfEveryKind, LONG_DRAFT } from './answers.ts';
import { everyKind } from './every-kind.ts';
import type { MemoryDesk } from './memory-api.ts';
import { busyDesk, message } from './shop.ts';

export interface GalleryState {
  desk(now: number): MemoryDesk;
  /** What the owner did before one looks. */
  act?: () => void;
}

const open = (id: number) => () => usePlace.getState().open(id as ConversationId);

function changed(change: (desk: MemoryDesk, now: number) => void): GalleryState['desk'] {
  return (now) => {
    const desk = busyDesk(now);
    change(desk, now);
    return desk;
  };
}

function importing(isStopped: boolean): GalleryState['desk'] {
  return changed((desk) => {
    desk.checks.imports = [{ accountId: 1 as AccountId, isStopped, done: 37, total: 120 }];
  });
}

function pressed(words: string): void {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);
  button?.click();
}

const noShop = changed((desk) => {
  desk.accounts = [];
  desk.conversations = [];
  desk.setup = { ...desk.setup, instagramAppId: null, hasInstagramAppSecret: false };
});

const failing =
  (code: AppErrorCode): GalleryState['desk'] =>
  (now) => ({ ...busyDesk(now), failing: { 'app.snapshot': code } });

const byHand = changed((desk) => {
  desk.setup = {
    ...desk.setup,
    webhook: { ...desk.setup.webhook, registration: 'by-hand', handshakeAt: null },
  };
});

/** Every state of the window one should have looked at. */
export const galleryStates: Partial<Record<string, GalleryState>> = {
  inbox: { desk: busyDesk, act: open(3) },
  nothing: { desk: busyDesk },
  kinds: {
    desk: changed((desk, now) => {
      desk.messages = everyKind(now);
    }),
    act: open(3),
  },
  answers: {
    desk: changed((desk, now) => {
      desk.messages = answersOfEveryKind(now);
      const lucia = desk.conversations.find(({ id }) => id === 3);
      if (lucia) lucia.draft = LONG_DRAFT;
    }),
    act: () => {
      open(3)();
      setTimeout(
        () => document.querySelector<HTMLElement>('[aria-label="Reply to this message"]')?.click(),
        500,
      );
    },
  },
  closed: { desk: busyDesk, act: open(15) },
  long: {
    desk: changed((desk, now) => {
      const days = 200;
      desk.messages = Array.from({ length: 1000 }, (_, index) =>
        message(now - (1000 - index) * (days * 86.4e3), {
          conversationId: 12 as ConversationId,
          direction: index % 3 === 0 ? 'out' : 'in',
          text: `Message ${index} ${'and some more words '.repeat(index % 9)}`,
        }),
      );
    }),
    act: open(12),
  },
  all: { desk: busyDesk, act: () => usePlace.getState().showView('all') },
  answered: {
    desk: changed((desk) => {
      desk.conversations = desk.conversations.filter(({ needsReply }) => !needsReply);
      for (const account of desk.accounts) account.waiting = 0;
    }),
  },
  slower: {
    desk: changed((desk) => {
      desk.connection = { word: 'slower', everySeconds: 20 };
    }),
    act: open(1),
  },
  gaps: {
    desk: changed((desk, now) => {
      const lucia = desk.conversations.find(({ id }) => id === 3);
      const third = desk.messages.filter(({ conversationId }) => conversationId === 3)[4];
      if (lucia)
        lucia.gaps = [
          { before: 0, count: null },
          { before: third?.sentAt ?? now, count: 4 },
        ];
    }),
    act: open(3),
  },
  checks: {
    desk: busyDesk,
    act: () => {
      open(3)();
      setTimeout(() => pressed('Live'), 400);
      setTimeout(() => pressed('Earlier checks'), 700);
    },
  },
  importing: { desk: importing(false), act: open(3) },
  'import-stopped': {
    desk: importing(true),
    act: open(3),
  },
  needs: {
    desk: changed((desk) => {
      const [first] = desk.accounts;
      if (!first) return;
      first.state = 'needs-reconnect';
      desk.connection = { word: 'needs', accountId: first.id, username: first.username };
    }),
    act: open(2),
  },
  offline: {
    desk: changed((desk, now) => {
      desk.connection = { word: 'offline', since: now - 20 * 60_000 };
    }),
  },
  mac: {
    desk: changed((desk) => {
      desk.platform = 'mac';
    }),
    act: open(4),
  },
  welcome: { desk: noShop },
  'welcome-failed': {
    desk: (now) => ({ ...noShop(now), failing: { 'practice.open': 'practice-failed' } }),
    act: () => void openPractice(),
  },
  keys: { desk: noShop, act: () => usePlace.getState().showConnect() },
  'keys-session': {
    desk: (now) => {
      const desk = noShop(now);
      desk.setup.keychain = 'session';
      return desk;
    },
    act: () => usePlace.getState().showConnect(),
  },
  waiting: {
    desk: busyDesk,
    act: () => {
      usePlace.getState().showConnect();
      useConnecting.setState({ step: 'login', isWaiting: true });
    },
  },
  'login-failed': {
    desk: busyDesk,
    act: () => {
      usePlace.getState().showConnect();
      useConnecting.setState({
        step: 'login',
        problem: { code: 'redirect-refused', detail: { status: 400, message: 'Invalid redirect_uri' } },
        at: Date.now(),
      });
    },
  },
  token: {
    desk: busyDesk,
    act: () => {
      usePlace.getState().showConnect();
      useConnecting.setState({ step: 'token' });
    },
  },
  webhook: {
    desk: byHand,
    act: () => {
      usePlace.getState().showConnect();
      useConnecting.setState({ step: 'webhook' });
    },
  },
  'other-account': {
    desk: busyDesk,
    act: () => {
      usePlace.getState().showConnect();
      const question = { wanted: 'oddkiln', came: 'plumcrumb', isKnown: false };
      useConnecting.setState({ step: 'login', question });
    },
  },
  'storage-damaged': { desk: failing('storage-damaged') },
  'storage-damaged-no-copy': {
    desk: (now) => ({ ...failing('storage-damaged')(now), backups: [] }),
  },
  'storage-read-only': { desk: failing('storage-read-only') },
  'storage-full': {
    desk: changed((desk) => {
      desk.storage = { trouble: 'storage-full' };
    }),
    act: open(3),
  },
  'keychain-locked': {
    desk: changed((desk) => {
      desk.setup = { ...desk.setup, keychain: 'missing', keychainProblem: 'locked' };
    }),
  },
  'keychain-session': {
    desk: changed((desk) => {
      desk.setup.keychain = 'session';
    }),
  },
  'start-failed': { desk: (now) => ({ ...busyDesk(now), failing: { 'app.snapshot': 'newer-database' } }) },
};
