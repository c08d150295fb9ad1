import type { IncomingMessage, ServerResponse } from 'node:http';
import { readCall } from '../http/call.ts';
import { type Listening, listen } from '../http/listen.ts';

/**
 * The control over HTTP: `POST /<method>` with its input as JSON answers `{"ok":true,"result":…}`, or 400 with
 * `{"ok":false,"error":"…"}`. For everybody who is not in this process.
 */
export function serveControl(control: object): Promise<Listening> {
  return listen((request, response) => serve(control, request, response));
}

async function serve(control: object, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const call = await readCall(request);
  const command: unknown = Object.hasOwn(control, call.path.slice(1))
    ? Reflect.get(control, call.path.slice(1))
    : null;
  if (call.method !== 'POST' || typeof command !== 'function') {
    answer(response, 404, { ok: false, error: `there is no control POST ${call.path}` });
    return;
  }
  try {
    const input: unknown = call.body.length === 0 ? {} : JSON.parse(call.body.toString('utf8'));
    const result: unknown = await Reflect.apply(command, control, [input]);
    answer(response, 200, { ok: true, result: result ?? null });
  } catch (error) {
    // The caller's mistake (a wrong name, an impatient wait): told in words, the practice goes on.
    answer(response, 400, { ok: false, error: error instanceof Error ? error.message : String(error) });
  }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
