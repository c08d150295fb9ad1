import type { NotificationDelivery } from '../../shared/model/notifications.ts';
import { BusFailure, type SessionBus } from './session-bus.ts';

const NAME = 'org.freedesktop.Notifications';

/** Where every notification server of Linux answers. */
export const NOTIFICATIONS = {
  destination: NAME,
  path: '/org/freedesktop/Notifications',
  interface: NAME,
};

export interface NotificationServer {
  name: string;
  /** In the specification's words, and those of KDE. */
  capabilities: ReadonlySet<string>;
}

/** Asked each time: the owner may have changed the desktop's service, or it may just have been started. */
export async function askServer(bus: SessionBus): Promise<NotificationServer> {
  const [capabilities] = await bus.call({ ...NOTIFICATIONS, member: 'GetCapabilities' });
  const [name] = await bus.call({ ...NOTIFICATIONS, member: 'GetServerInformation' });
  return {
    name: typeof name === 'string' ? name.slice(0, 100) : '',
    capabilities: new Set(Array.isArray(capabilities) ? capabilities.map(String) : []),
  };
}

/**
 * Whether the owner wants quiet: KDE and others tell it as a property, dunst as one of its own; of those that tell it
 * elsewhere `askDesktop` knows.
 */
export async function isHeldBack(
  bus: SessionBus,
  { name }: NotificationServer,
  askDesktop: (server: string) => Promise<boolean>,
): Promise<boolean> {
  const said = await property(bus, NAME, 'Inhibited');
  if (said !== null) return said;
  if (name === 'dunst') return (await property(bus, 'org.dunstproject.cmd0', 'paused')) ?? false;
  return await askDesktop(name);
}

/** A yes or no that a server may tell about itself; null when it does not. */
async function property(bus: SessionBus, interfaceName: string, name: string): Promise<boolean | null> {
  try {
    const [variant] = await bus.call({
      ...NOTIFICATIONS,
      interface: 'org.freedesktop.DBus.Properties',
      member: 'Get',
      signature: 'ss',
      body: [interfaceName, name],
    });
    const value: unknown = Array.isArray(variant) && Array.isArray(variant[1]) ? variant[1][0] : null;
    return typeof value === 'boolean' ? value : null;
  } catch {
    // It has no such property: most do not.
    return null;
  }
}

/** What a failure on the bus says about the notification. What is no failure of the bus is thrown on. */
export function deliveryOf(error: unknown): NotificationDelivery {
  if (!(error instanceof BusFailure)) throw error;
  if (error.problem === 'no-answer') return 'unanswered';
  const isMissing = error.problem === 'no-bus' || /ServiceUnknown|NameHasNoOwner|Spawn/.test(error.problem);
  return isMissing ? 'no-service' : 'refused';
}
