import { asObject } from '../http/call.ts';
import type { PracticeControl } from './control.ts';

/** The same face for a practice Instagram in another process; `url` is its `urls.control`. */
export function remoteControl(url: string): PracticeControl {
  const methods = new Map<string | symbol, (input?: unknown) => Promise<unknown>>();
  const control: object = {};
  return new Proxy<PracticeControl>(control as PracticeControl, {
    get(_, name) {
      // A promise would be asked for `then` when somebody awaits it; this is none.
      if (typeof name !== 'string' || name === 'then') return undefined;
      const known = methods.get(name);
      if (known) return known;
      const method = (input?: unknown): Promise<unknown> => ask(`${url}/${name}`, input ?? {});
      methods.set(name, method);
      return method;
    },
  });
}

async function ask(url: string, input: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify(input),
  });
  const answer = asObject(await response.json());
  if (answer?.ok !== true) throw new Error(String(answer?.error ?? `status ${response.status}`));
  return answer.result;
}
