import type { SessionBus } from '../notifications/session-bus.ts';

/** What shows icons on Linux: it owns this name on the session bus. */
const WATCHER = 'org.kde.StatusNotifierWatcher';
const BUS = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

export interface TrayHost {
  /**
   * Whether an icon of ours would be seen. macOS and Windows always have a place for it; a Linux desktop may have none,
   * and a window that hides there would be out of reach. Where the bus cannot be asked, none is taken for granted.
   */
  isThere(): Promise<boolean>;
  stop(): void;
}

interface TrayHostParts {
  platform: NodeJS.Platform;
  openBus(): Promise<SessionBus>;
  /** A panel has come: at login it often is later than we are. An icon that was put up before is not on it. */
  onCame(): void;
}

/** Looks out for the desktop's place for icons. */
export function watchTrayHost({ platform, openBus, onCame }: TrayHostParts): TrayHost {
  let bus: Promise<SessionBus> | null = null;

  async function connect(): Promise<SessionBus> {
    const opened = await openBus();
    opened.onEnd(() => {
      bus = null;
    });
    await opened.listen(
      BUS.interface,
      ({ member, body: [name, before, now] }) => {
        if (member === 'NameOwnerChanged' && name === WATCHER && before === '' && now !== '') onCame();
      },
      `member='NameOwnerChanged',arg0='${WATCHER}'`,
    );
    return opened;
  }

  function connected(): Promise<SessionBus> {
    bus ??= connect().catch((error: unknown) => {
      bus = null;
      throw error;
    });
    return bus;
  }

  async function ask(): Promise<boolean> {
    const on = await connected();
    const [owned] = await on.call({ ...BUS, member: 'NameHasOwner', signature: 's', body: [WATCHER] });
    return owned === true;
  }

  // Without a bus there is no panel that could come.
  if (platform === 'linux') connected().catch(() => {});
  return {
    isThere: async () => platform !== 'linux' || (await ask().catch(() => false)),
    stop() {
      bus?.then(
        (opened) => opened.close(),
        () => {},
      );
    },
  };
}
