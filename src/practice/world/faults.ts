/** Every call the practice Instagram knows, by what it is for. */
export type RouteName =
  | 'authorize'
  | 'decide'
  | 'code-exchange'
  | 'long-lived-exchange'
  | 'refresh'
  | 'me'
  | 'account-subscription'
  | 'app-subscription'
  | 'app'
  | 'conversations'
  | 'conversation-messages'
  | 'object'
  | 'own-media'
  | 'upload'
  | 'send'
  | 'media'
  | 'unknown';

/**
 * Something that goes wrong. Without `answer`, `drop` or `truncateAt` only the delays apply and the call is
 * served as usual.
 */
export interface FaultInput {
  /** `*` for every route. `object` is every `GET /{id}`: conversation, message, profile, own account. */
  route: RouteName | '*';
  /** GET, POST, DELETE; left out: any. */
  method?: string;
  /** Only requests whose path holds this text. */
  pathIncludes?: string;
  /** Lets this many matching requests pass first. */
  skip?: number;
  /** How many requests it strikes; left out: one. */
  times?: number | 'always';
  /** Waits this long (real ms) before anything else. */
  delayMs?: number;
  /** Waits this long (real ms) between the work and the answer: as a slow line does. */
  answerDelayMs?: number;
  /** True: the call does its work first and only its answer is lost or replaced. */
  doesWork?: boolean;
  /** Answers this instead. */
  answer?: FaultAnswer;
  /** Closes the connection without an answer. */
  drop?: boolean;
  /** Promises the whole answer, sends this many bytes of it and closes. */
  truncateAt?: number;
}

export interface FaultAnswer {
  /** Left out: 400 with `graphError`, else 200. */
  status?: number;
  graphError?: {
    code: number;
    subcode?: number;
    message?: string;
    type?: string;
    isTransient?: boolean;
    userTitle?: string;
    userMessage?: string;
  };
  /** Any body, empty too. */
  body?: string;
  /** Left out: `text/html` for a body beginning with `<`, else JSON. */
  contentType?: string;
  headers?: Record<string, string>;
}

export interface Fault extends FaultInput {
  id: number;
}

export interface Faults {
  add(input: FaultInput): number;
  /** The fault that strikes this request, counted as used. */
  take(request: { route: RouteName; method: string; path: string }): Fault | null;
  remove(id: number): void;
  /** Whether it can still strike. */
  has(id: number): boolean;
  clear(): void;
}

export function createFaults(): Faults {
  let lastId = 0;
  let rules: Array<{ fault: Fault; skip: number; left: number }> = [];

  return {
    add(input) {
      const fault = { ...input, id: ++lastId };
      const left = input.times === 'always' ? Number.POSITIVE_INFINITY : (input.times ?? 1);
      rules.push({ fault, skip: input.skip ?? 0, left });
      return fault.id;
    },
    take(request) {
      for (const rule of rules) {
        if (!isMeant(rule.fault, request)) continue;
        if (rule.skip > 0) {
          rule.skip--;
          continue;
        }
        rule.left--;
        if (rule.left <= 0) rules = rules.filter((candidate) => candidate !== rule);
        return rule.fault;
      }
      return null;
    },
    remove(id) {
      rules = rules.filter((rule) => rule.fault.id !== id);
    },
    has: (id) => rules.some((rule) => rule.fault.id === id),
    clear() {
      rules = [];
    },
  };
}

function isMeant(fault: Fault, request: { route: RouteName; method: string; path: string }): boolean {
  if (fault.route !== '*' && fault.route !== request.route) return false;
  if (fault.method !== undefined && fault.method.toUpperCase() !== request.method) return false;
  return fault.pathIncludes === undefined || request.path.includes(fault.pathIncludes);
}
