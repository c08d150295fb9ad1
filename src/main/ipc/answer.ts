import { randomUUID } from 'node:crypto';
import { type CallInput, type CallOutput, calls } from '../../shared/ipc/contract.ts';
import type { CallName } from '../../shared/ipc/names.ts';
import { AppFailure, failure, type Result, success } from '../../shared/ipc/result.ts';
import type { Log } from '../logging/log.ts';

/** One function per call of the contract; a missing one does not compile. */
export type Handlers = {
  [N in CallName]: (input: ParsedInput<N>) => Promise<CallOutput<N>> | CallOutput<N>;
};

type ParsedInput<N extends CallName> = ReturnType<(typeof calls)[N]['input']['parse']>;

/**
 * Each call comes seldom, and the first ones while the window is waiting: a checker made for each schema would cost more
 * than it saves.
 */
const CHECK = { jitless: true };

/** Checks the input, runs the handler, checks the output; whatever fails becomes a value. */
export async function answer<N extends CallName>(
  name: N,
  input: unknown,
  handlers: Handlers,
  log: Log,
): Promise<Result<CallOutput<N>>> {
  const parsed = calls[name].input.safeParse(input, CHECK);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? '';
    log.warn('ipc.invalid-input', { call: name, path });
    return failure('invalid-input', { message: `field: ${path || 'all'}` });
  }
  try {
    const handler = handlers[name] as (input: unknown) => Promise<unknown>;
    const output = calls[name].output.parse(await handler(parsed.data), CHECK);
    return success(output as CallOutput<N>);
  } catch (error) {
    if (error instanceof AppFailure) {
      log.info('ipc.refused', { call: name, code: error.code });
      return failure(error.code, error.detail);
    }
    // Unexpected: the owner gets a number to tell, the log holds what it stands for.
    const report = randomUUID().slice(0, 8);
    log.error('ipc.failed', { call: name, report, error: errorText(error) });
    return failure('internal', { message: `report ${report}` });
  }
}

function errorText(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error);
}

/** For tests and callers that name an input before it is parsed. */
export type { CallInput };
