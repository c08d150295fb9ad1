import type { ChildProcess } from 'node:child_process';

interface Message {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/** A line to the browser's developer tools, of which a benchmark needs very little. */
export interface DevTools {
  send(method: string, params?: object, sessionId?: string): Promise<Record<string, unknown>>;
  on(
    method: string,
    listener: (params: Record<string, unknown>, sessionId: string | undefined) => void,
  ): void;
  close(): void;
}

/** Connects as soon as the app says where; it was started with `--remote-debugging-port=0`. */
export async function connectDevTools(app: ChildProcess): Promise<DevTools> {
  const socket = new WebSocket(await addressOf(app));
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', () => reject(new Error('no line to the developer tools')), {
      once: true,
    });
  });
  const answers = new Map<number, (message: Message) => void>();
  const listeners = new Map<string, Parameters<DevTools['on']>[1][]>();
  let lastId = 0;
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) answers.get(message.id)?.(message);
    else
      for (const tell of listeners.get(message.method ?? '') ?? [])
        tell(message.params ?? {}, message.sessionId);
  });
  return {
    send(method, params = {}, sessionId) {
      lastId += 1;
      const id = lastId;
      socket.send(JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) }));
      return new Promise((resolve, reject) => {
        answers.set(id, ({ result, error }) => {
          answers.delete(id);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result ?? {});
        });
      });
    },
    on(method, listener) {
      listeners.set(method, [...(listeners.get(method) ?? []), listener]);
    },
    close: () => socket.close(),
  };
}

function addressOf(app: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    app.stderr?.setEncoding('utf8').on('data', (part: string) => {
      said += part;
      const [, address] = said.match(/DevTools listening on (ws:\S+)/) ?? [];
      if (address) resolve(address);
    });
    app.once('exit', (code) =>
      reject(new Error(`the app ended with ${code} before it was measured\n${said}`)),
    );
  });
}
