/** What a figure has to reach. `of` names the part of the result that is held against it. */
export interface Bar {
  of: 'value' | 'p50' | 'p95' | 'ratio';
  atMost?: number;
  atLeast?: number;
  /** Counts for the result of this size only. */
  size?: number;
}

export interface Figure {
  /** The program that measures it: bench/<program>.bench.ts. */
  program: string;
  bars: readonly Bar[];
}

/** An answer within 50 ms is felt as at once; within 100 ms as quick. */
const ACTING: Figure = {
  program: 'acting',
  bars: [
    { of: 'p50', atMost: 50 },
    { of: 'p95', atMost: 100 },
  ],
};

/** Every figure by its name, in the order in which they are measured and shown. */
export const figures: Readonly<Record<string, Figure>> = {
  'list.query': { program: 'list-query', bars: [{ of: 'p95', atMost: 5, size: 1_000_000 }] },
  growth: { program: 'list-query', bars: [{ of: 'value', atMost: 1.5 }] },
  'search.query': {
    program: 'search-query',
    bars: [
      { of: 'p95', atMost: 25, size: 1_000_000 },
      { of: 'ratio', atMost: 1.3, size: 1_000_000 },
    ],
  },
  'inbound.throughput': { program: 'inbound-throughput', bars: [{ of: 'ratio', atLeast: 0.5 }] },
  // What 10 000 unsigned posts leave behind: signed throughput after them, held against the one before.
  'inbound.flood': { program: 'inbound-flood', bars: [{ of: 'ratio', atLeast: 0.95 }] },
  'inbound.latency': {
    program: 'inbound-latency',
    bars: [
      { of: 'p50', atMost: 30 },
      { of: 'p95', atMost: 60 },
    ],
  },
  'send.optimistic': { program: 'send-optimistic', bars: [{ of: 'p95', atMost: 50 }] },
  'open.thread': {
    program: 'open-thread',
    bars: [
      { of: 'p95', atMost: 50 },
      // To the fastest list of others, which has all messages in its memory.
      { of: 'ratio', atMost: 1 },
    ],
  },
  // The slowest of the three lengths to the quickest: how long it takes must not depend on the length.
  'open.thread.equal': { program: 'open-thread', bars: [{ of: 'value', atMost: 1.1 }] },
  'scroll.frames': {
    program: 'scroll-frames',
    // Percent of the frames that came later than the screen could have shown them, and the longest of them in ms.
    bars: [{ of: 'value', atMost: 1 }],
  },
  'scroll.longest': { program: 'scroll-frames', bars: [{ of: 'value', atMost: 50 }] },
  'acting.thread': ACTING,
  'acting.view': ACTING,
  'acting.done': ACTING,
  'acting.palette': ACTING,
  'acting.search': ACTING,
  'start.cold': { program: 'start', bars: [{ of: 'ratio', atMost: 1.5 }] },
  'start.warm': { program: 'start', bars: [] },
  // A click on the icon beside the clock, while the window is hidden and still there.
  'open.warm': { program: 'open-warm', bars: [{ of: 'p95', atMost: 150 }] },
  'memory.idle': { program: 'memory', bars: [{ of: 'ratio', atMost: 1.5 }] },
  'memory.tray': { program: 'memory', bars: [{ of: 'ratio', atMost: 1 }] },
  // Milliseconds of the processor in a minute.
  'cpu.tray': { program: 'memory', bars: [{ of: 'value', atMost: 300 }] },
};
