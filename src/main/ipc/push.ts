import type { WebContents } from 'electron';
import { type EventPayload, events } from '../../shared/ipc/contract.ts';
import type { EventName } from '../../shared/ipc/names.ts';
import type { Log } from '../logging/log.ts';

/** Tells the window something. Without a window nothing is lost: the next one starts from a snapshot. */
export type Push = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

/** The one place that sends to the window; every payload is checked against the contract first. */
export function createPush(window: () => WebContents | null, log: Log): Push {
  return (name, payload) => {
    const contents = window();
    if (!contents || contents.isDestroyed() || contents.isCrashed()) return;
    const checked = events[name].safeParse(payload);
    if (!checked.success) {
      const path = checked.error.issues[0]?.path.join('.') ?? '';
      log.error('ipc.invalid-event', { event: name, path });
      return;
    }
    contents.send(`event:${name}`, checked.data);
  };
}
