import type { MessageBus } from '@homebridge/dbus-native';

/** A call on the session bus that has no answer by then will have none. */
const ANSWER_LIMIT_MS = 5_000;
const SIGNAL = 4;

export interface BusCall {
  destination: string;
  path: string;
  interface: string;
  member: string;
  signature?: string;
  body?: unknown[];
}

export interface BusSignal {
  interface: string;
  member: string;
  body: unknown[];
}

/** The desktop's message bus, as far as notifications need it. */
export interface SessionBus {
  /** Fails with `BusFailure`. */
  call(message: BusCall): Promise<unknown[]>;
  /** Whatever programs tell on this interface; `only` narrows it by further keys of a match rule. */
  listen(interfaceName: string, listener: (signal: BusSignal) => void, only?: string): Promise<void>;
  /** Called once, when the bus has gone; nothing can be asked of it any more. */
  onEnd(listener: () => void): void;
  close(): void;
}

/** `name` is the bus's own, as in "org.freedesktop.DBus.Error.ServiceUnknown"; "no-bus" and "no-answer" are ours. */
export class BusFailure extends Error {
  readonly problem: string;

  constructor(problem: string, options?: ErrorOptions) {
    super(problem, options);
    this.name = 'BusFailure';
    this.problem = problem;
  }
}

/** Connects to the session bus of this login. The library is loaded only then: a start does not wait for it. */
export async function openSessionBus(address = process.env.DBUS_SESSION_BUS_ADDRESS): Promise<SessionBus> {
  if (address === undefined || address === '') throw new BusFailure('no-bus');
  const { sessionBus } = await import('@homebridge/dbus-native');
  const bus = connect(() => sessionBus({ busAddress: address }));
  const ends: Array<() => void> = [];
  const unanswered = new Set<() => void>();
  let isOver = false;
  const end = () => {
    if (isOver) return;
    isOver = true;
    for (const giveUp of unanswered) giveUp();
    for (const listener of ends) listener();
  };
  // Without a listener an error of the socket would end the app.
  bus.connection.on('error', end);
  bus.connection.on('end', end);

  function call(message: BusCall): Promise<unknown[]> {
    return new Promise((answer, refuse) => {
      if (isOver) return refuse(new BusFailure('no-bus'));
      const limit = setTimeout(() => fail('no-answer'), ANSWER_LIMIT_MS);
      const giveUp = () => fail('no-bus');
      const fail = (problem: string) => {
        settle();
        refuse(new BusFailure(problem));
      };
      const settle = () => {
        clearTimeout(limit);
        unanswered.delete(giveUp);
      };
      unanswered.add(giveUp);
      bus.invoke({ ...message }, (error, ...values) => {
        settle();
        if (error) refuse(new BusFailure(String(error.name), { cause: error }));
        else answer(values);
      });
    });
  }

  return {
    call,
    async listen(interfaceName, listener, only) {
      bus.connection.on('message', (message: { type: number } & BusSignal) => {
        if (message.type === SIGNAL && message.interface === interfaceName) listener(message);
      });
      await call({
        destination: 'org.freedesktop.DBus',
        path: '/org/freedesktop/DBus',
        interface: 'org.freedesktop.DBus',
        member: 'AddMatch',
        signature: 's',
        body: [
          [`type='signal',interface='${interfaceName}'`, ...(only === undefined ? [] : [only])].join(','),
        ],
      });
    },
    onEnd: (listener) => void ends.push(listener),
    close() {
      isOver = true;
      for (const giveUp of unanswered) giveUp();
      bus.connection.stream.end();
    },
  };
}

function connect(open: () => MessageBus): MessageBus {
  try {
    return open();
  } catch (error) {
    // An address in a form that the library does not know.
    throw new BusFailure('no-bus', { cause: error });
  }
}
