import type { Api, CallInput, CallOutput } from '../../shared/ipc/contract.ts';
import type { CallName } from '../../shared/ipc/names.ts';
import type { Result } from '../../shared/ipc/result.ts';

declare global {
  interface Window {
    /** Put there by the preload: the contract's names and nothing else. */
    readonly api: Api;
  }
}

/** One call that main has carried out. */
export type CallDone = {
  [N in CallName]: { name: N; input: CallInput<N>; output: CallOutput<N> };
}[CallName];

const onlookers = new Set<(done: CallDone) => void>();

/** Hears of every call that main has carried out. The answer ends it. */
export function watchCalls(onlooker: (done: CallDone) => void): () => void {
  onlookers.add(onlooker);
  return () => onlookers.delete(onlooker);
}

/** Asks main. Never throws: a broken line between window and main is an error value like any other. */
export async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>> {
  try {
    const answer = await window.api.call(name, input);
    if (answer.ok)
      for (const onlooker of onlookers) onlooker({ name, input, output: answer.value } as CallDone);
    return answer;
  } catch (error) {
    // Electron rejects when main has no handler or is going down; the window can only say so.
    console.error(`call ${name} was refused`, error);
    return { ok: false, error: { code: 'internal', detail: null } };
  }
}
