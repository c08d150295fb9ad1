/** What the package's own declarations leave out. */
declare module '@homebridge/dbus-native' {
  import type { EventEmitter } from 'node:events';
  import type { Socket } from 'node:net';

  export interface MessageBus {
    connection: EventEmitter & { stream: Socket };
    invoke(
      message: object,
      callback: (error: { name: string } | null | undefined, ...values: unknown[]) => void,
    ): void;
  }
  export function sessionBus(options: { busAddress: string }): MessageBus;
}
