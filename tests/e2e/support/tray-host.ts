import { once } from 'node:events';
import { type MessageBus, sessionBus } from '@homebridge/dbus-native';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const ITEM = { path: '/StatusNotifierItem', interface: 'org.kde.StatusNotifierItem' };
const MENU_INTERFACE = 'com.canonical.dbusmenu';
const NAME_IS_OURS = 1;
const DO_NOT_QUEUE = 4;

/** One line of the menu, as the panel would show it. */
export interface MenuLine {
  id: number;
  /** Empty: a line between groups. */
  label: string;
  isEnabled: boolean;
  /** Of a line that opens further ones. */
  lines: MenuLine[];
}

/** A panel of the desktop with a place for icons, on the test's session bus. */
export interface TrayHost {
  /** Waits until an icon was put up that was not seen before. */
  icon(): Promise<TrayIcon>;
  close(): Promise<void>;
}

/** The icon, as it tells the panel about itself. */
export interface TrayIcon {
  tooltip(): Promise<string>;
  /** How opaque each pixel of its picture is, 0 to 255; of several sizes the largest. */
  shape(): Promise<Buffer>;
  /** A click on it. */
  activate(): Promise<void>;
  menu(): Promise<MenuLine[]>;
  /** Chooses a line of the menu or of what it opens. */
  choose(label: string | RegExp): Promise<void>;
}

/** What the library can do beyond what the app's own declarations need. */
type HostingBus = MessageBus & {
  exportInterface(implementation: object, path: string, description: object): void;
  requestName(name: string, flags: number, done: (error: unknown, code: number) => void): void;
};

/**
 * Owns the name under which desktops keep the icons of their panels (StatusNotifierItem), and reads menus by the
 * protocol that goes with it (com.canonical.dbusmenu). It draws nothing: what it is told is what a panel would draw. In a
 * real panel (desktop-panel.ts) a menu is pixels, in which nobody can choose a line by its name.
 */
export async function startTrayHost(): Promise<TrayHost> {
  const address = process.env.DBUS_SESSION_BUS_ADDRESS;
  if (address === undefined) throw new Error('a panel needs a session bus');
  const bus = sessionBus({ busAddress: address }) as HostingBus;
  const put: string[] = [];
  const waiting: Array<(service: string) => void> = [];
  const watcher = {
    IsStatusNotifierHostRegistered: true,
    ProtocolVersion: 0,
    RegisteredStatusNotifierItems: [] as string[],
    RegisterStatusNotifierItem(service: string) {
      const waits = waiting.shift();
      if (waits) waits(service);
      else put.push(service);
    },
    RegisterStatusNotifierHost() {},
  };
  bus.exportInterface(watcher, '/StatusNotifierWatcher', {
    name: WATCHER,
    methods: { RegisterStatusNotifierItem: ['s', ''], RegisterStatusNotifierHost: ['s', ''] },
    signals: {},
    properties: {
      IsStatusNotifierHostRegistered: 'b',
      ProtocolVersion: 'i',
      RegisteredStatusNotifierItems: 'as',
    },
  });
  await ownName(bus);
  return {
    async icon() {
      const service = put.shift() ?? (await new Promise<string>((resolve) => waiting.push(resolve)));
      return openIcon(bus, service);
    },
    async close() {
      const ended = once(bus.connection.stream, 'close');
      bus.connection.stream.end();
      await ended;
    },
  };
}

function ownName(bus: HostingBus): Promise<void> {
  return new Promise((resolve, reject) => {
    bus.requestName(WATCHER, DO_NOT_QUEUE, (error, code) => {
      if (error || code !== NAME_IS_OURS) reject(new Error(`${WATCHER} is somebody else's: ${code}`));
      else resolve();
    });
  });
}

function openIcon(bus: HostingBus, destination: string): TrayIcon {
  const call = (message: Omit<Call, 'destination'>) => ask(bus, { destination, ...message });
  const property = async (name: string) => {
    const [variant] = await call({
      path: ITEM.path,
      interface: 'org.freedesktop.DBus.Properties',
      member: 'Get',
      signature: 'ss',
      body: [ITEM.interface, name],
    });
    return valueIn(variant);
  };
  const onMenu = async (member: string, signature: string, body: unknown[]) =>
    await call({
      path: String(await property('Menu')),
      interface: MENU_INTERFACE,
      member,
      signature,
      body,
    });
  async function menu(): Promise<MenuLine[]> {
    const [, root] = await onMenu('GetLayout', 'iias', [0, -1, []]);
    return lineOf(root).lines;
  }

  return {
    async tooltip() {
      // The icon's name, its pixels, a title, a text.
      const [, , title, text] = (await property('ToolTip')) as [string, unknown, string, string];
      return [title, text].filter((part) => part !== '').join('\n');
    },
    async shape() {
      const pictures = (await property('IconPixmap')) as Array<[number, number, Buffer]>;
      const [largest] = pictures.toSorted(([one], [other]) => other - one);
      if (!largest) throw new Error('the icon has no picture');
      const [, , argb] = largest;
      return Buffer.from(argb.filter((_, at) => at % 4 === 0));
    },
    activate: async () => void (await call({ ...ITEM, member: 'Activate', signature: 'ii', body: [0, 0] })),
    menu,
    async choose(label) {
      const lines = (await menu()).flatMap((line) => [line, ...line.lines]);
      const fits = lines.filter((line) =>
        typeof label === 'string' ? line.label === label : label.test(line.label),
      );
      const [line] = fits;
      if (fits.length !== 1 || !line?.isEnabled)
        throw new Error(
          `not one line to choose like ${label}: ${lines.map((each) => each.label).join(' | ')}`,
        );
      await onMenu('Event', 'isvu', [line.id, 'clicked', ['i', 0], 0]);
    },
  };
}

interface Call {
  destination: string;
  path: string;
  interface: string;
  member: string;
  signature: string;
  body: unknown[];
}

function ask(bus: MessageBus, call: Call): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    bus.invoke({ ...call }, (error, ...values) => {
      if (error) reject(new Error(`${call.member}: ${error.name}`));
      else resolve(values);
    });
  });
}

/** A line as the menu's protocol has it: its number, what is known of it, the lines below it. */
function lineOf(layout: unknown): MenuLine {
  const [id, pairs, below] = layout as [number, Array<[string, unknown]>, unknown[]];
  const known = Object.fromEntries(pairs.map(([name, variant]) => [name, valueIn(variant)]));
  return {
    id,
    // A letter to choose it by has a line in front, and a real one is doubled.
    label: String(known.label ?? '').replaceAll(/_(.)/g, '$1'),
    isEnabled: known.enabled !== false,
    lines: below.map((each) => lineOf(valueIn(each))),
  };
}

/** The library hands a variant over as its type and a list with its one value. */
function valueIn(variant: unknown): unknown {
  const [, [value]] = variant as [unknown, [unknown]];
  return value;
}
