import type { PracticeTrouble } from '../../shared/model/practice.ts';
import type { PracticeControl } from '../control/control.ts';
import type { Listening } from '../http/listen.ts';
import { noRelayFaults } from '../relay/relay-faults.ts';
import { accountNamed, openThread, personNamed, type World } from '../world/world.ts';
import { LATE_WRITERS, LOST_WRITERS, RUSH } from './mishaps.ts';

/** One thing that goes wrong on request. */
interface Trouble {
  start(): Promise<void>;
  /** Undoes it as far as Instagram's side goes; a dead token is replaced by a login. */
  mend(): Promise<void>;
  /** It may also end by itself, or by what the owner does. */
  isOn(): boolean;
}

export interface Troubles {
  set(trouble: PracticeTrouble, isOn: boolean): Promise<void>;
  /** Those that are on, the newest last. */
  on(): PracticeTrouble[];
}

/** A message this old can be read and not answered any more. */
const TOO_LATE_MS = 24 * 3_600_000 + 60_000;

/** Everything that goes wrong in the practice shop when somebody wants to see it go wrong. */
export function createTroubles(
  world: World,
  control: PracticeControl,
  { account, graph }: { account: string; graph: Pick<Listening, 'shut' | 'open'> },
): Troubles {
  const all: Record<PracticeTrouble, Trouble> = {
    'login-ended': loginEnded(world, control, account),
    'line-cut': lineCut(control),
    'too-late': tooLate(world, control, account),
    'message-lost': messageLost(world, control, account),
    'instagram-down': instagramDown(graph),
    'answer-refused': answerRefused(world),
    rush: rush(control, account),
  };
  let order: PracticeTrouble[] = [];
  const on = (): PracticeTrouble[] => order.filter((trouble) => all[trouble].isOn());
  return {
    on,
    async set(trouble, isOn) {
      if (isOn === all[trouble].isOn()) return;
      await (isOn ? all[trouble].start() : all[trouble].mend());
      order = [...on().filter((each) => each !== trouble), ...(isOn ? [trouble] : [])];
    },
  };
}

function loginEnded(world: World, control: PracticeControl, account: string): Trouble {
  const { userId } = accountNamed(world, account);
  return {
    start: () => control.revokeTokens({ account, subcode: 460 }),
    // Instagram never takes a dead token back: only a new login mends it.
    mend: async () => {},
    isOn: () =>
      world.tokens.every(({ accountUserId, revoked }) => accountUserId !== userId || revoked !== null),
  };
}

function lineCut(control: PracticeControl): Trouble {
  let isOn = false;
  return {
    async start() {
      isOn = true;
      await control.setRelay({
        creation: 'unavailable',
        public: 'unavailable',
        connections: 'close-at-once',
      });
    },
    async mend() {
      isOn = false;
      await control.setRelay(noRelayFaults());
    },
    isOn: () => isOn,
  };
}

function tooLate(world: World, control: PracticeControl, account: string): Trouble {
  let count = 0;
  let since: { person: string; at: number } | null = null;
  return {
    async start() {
      const writer = LATE_WRITERS[count++ % LATE_WRITERS.length];
      if (!writer) return;
      const now = world.clock.now();
      await control.writes({ account, person: writer.person, text: writer.late, at: now - TOO_LATE_MS });
      since = { person: writer.person, at: now };
    },
    async mend() {
      const writer = LATE_WRITERS.find(({ person }) => person === since?.person);
      if (writer) await control.writes({ account, person: writer.person, text: writer.again });
    },
    isOn() {
      if (since === null) return false;
      const thread = openThread(world, accountNamed(world, account), personNamed(world, since.person));
      return (thread.openedAt ?? 0) < since.at;
    },
  };
}

function messageLost(world: World, control: PracticeControl, account: string): Trouble {
  let count = 0;
  let lost: { threadId: string; sequence: number } | null = null;
  return {
    async start() {
      const writer = LOST_WRITERS[count++ % LOST_WRITERS.length];
      if (!writer) return;
      await control.behave({ losesWebhooks: true });
      await control.writes({ account, ...writer });
      await control.behave({ losesWebhooks: false });
      const thread = openThread(world, accountNamed(world, account), personNamed(world, writer.person));
      lost = { threadId: thread.id, sequence: world.journal.nextSequence() };
    },
    // Shopbell finds it by asking; nothing is to be mended here.
    mend: async () => {},
    isOn() {
      const after = lost;
      if (after === null) return false;
      return !world.journal.requests
        .all()
        .some(({ sequence, path }) => sequence > after.sequence && path.includes(after.threadId));
    },
  };
}

/** Nobody answers at its door at all: that is how an outage looks from a shop. */
function instagramDown(graph: Pick<Listening, 'shut' | 'open'>): Trouble {
  let isOn = false;
  return {
    async start() {
      isOn = true;
      await graph.shut();
    },
    async mend() {
      isOn = false;
      await graph.open();
    },
    isOn: () => isOn,
  };
}

/** Strikes once, and the second try goes through. */
function answerRefused(world: World): Trouble {
  let id: number | null = null;
  return {
    async start() {
      id = world.faults.add({ route: 'send', answer: { graphError: { code: 100 } } });
    },
    async mend() {
      if (id !== null) world.faults.remove(id);
    },
    isOn: () => id !== null && world.faults.has(id),
  };
}

function rush(control: PracticeControl, account: string): Trouble {
  return {
    async start() {
      await Promise.all(RUSH.map((message) => control.writes({ account, ...message })));
    },
    mend: async () => {},
    // It is over as soon as it has begun.
    isOn: () => false,
  };
}
