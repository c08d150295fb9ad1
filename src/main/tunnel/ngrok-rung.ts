import { createTrouble } from './trouble.ts';
import { type Rung, type Tunnel, TunnelAbsent } from './tunnel.ts';

const CREATION_TIMEOUT_MS = 10_000;

/** The part of the library that is used. */
export interface NgrokLibrary {
  forward(config: {
    addr: string;
    authtoken: string;
    force_new_session: boolean;
    domain?: string;
    server_addr?: string;
    onStatusChange(status: string): void;
  }): Promise<NgrokListener>;
}
interface NgrokListener {
  url(): string | null;
  close(): Promise<void>;
}

interface NgrokInput {
  /** Looked up each time: null when the owner gave none. */
  token(): Promise<string | null>;
  /** The address of the owner's account; null: whichever the account gives. */
  domain: string | null;
  load?: () => Promise<NgrokLibrary>;
  timeoutMs?: number;
  /** Another service than ngrok's own, `host:port`. */
  serverAddress?: string;
}

/** A rung through the owner's account at ngrok. The library is native code and is loaded when it is first used. */
export function ngrokRung({
  token,
  domain,
  load = loadLibrary,
  timeoutMs = CREATION_TIMEOUT_MS,
  serverAddress,
}: NgrokInput): Rung {
  return {
    way: 'ngrok',
    host: domain ?? 'ngrok.com',
    isStable: domain !== null,
    provesWithinMs: null,
    async open({ port, signal }) {
      const authtoken = await token();
      if (authtoken === null) throw new TunnelAbsent('no token');
      const library = await loaded(load);
      const trouble = createTrouble();
      const forwarding = library.forward({
        addr: `127.0.0.1:${port}`,
        authtoken,
        // Sessions are kept by the library otherwise, and with them a token that was changed meanwhile.
        force_new_session: true,
        ...(domain !== null && { domain }),
        ...(serverAddress !== undefined && { server_addr: serverAddress }),
        onStatusChange(status) {
          if (status === 'closed') trouble.tell({ reason: 'the session was closed', isOver: false });
        },
      });
      const listener = await inTime(forwarding, AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]));
      return asTunnel(listener, trouble);
    },
  };
}

function asTunnel(listener: NgrokListener, trouble: ReturnType<typeof createTrouble>): Tunnel {
  const url = listener.url();
  if (url === null) throw new Error('ngrok gave no address');
  return {
    url: url.replace(/\/+$/, ''),
    onTrouble: trouble.listen,
    async close() {
      trouble.stop();
      await listener.close();
    },
  };
}

async function loaded(load: () => Promise<NgrokLibrary>): Promise<NgrokLibrary> {
  try {
    return await load();
  } catch (error) {
    // There are systems it has no binary for. The app goes on without this rung.
    throw new TunnelAbsent('the library does not run on this computer', { cause: error });
  }
}

/** The library cannot be interrupted: what comes too late is closed when it comes. */
function inTime(forwarding: Promise<NgrokListener>, limit: AbortSignal): Promise<NgrokListener> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      closeLate(forwarding);
      reject(new Error('no answer in time'));
    };
    limit.addEventListener('abort', giveUp, { once: true });
    if (limit.aborted) giveUp();
    forwarding
      .then(resolve, (error: unknown) => reject(asProblem(error)))
      .finally(() => limit.removeEventListener('abort', giveUp));
  });
}

function closeLate(forwarding: Promise<NgrokListener>): void {
  // It failed, or cannot be closed any more: nothing is left open either way.
  forwarding.then((listener) => listener.close()).catch(() => {});
}

/** Of the library's words only the error code: the rest may quote the token. */
function asProblem(error: unknown): Error {
  const words = error instanceof Error ? error.message : '';
  const code = /ERR_NGROK_\d+/.exec(words)?.[0];
  if (code === undefined) return new Error('ngrok cannot be reached');
  return TOKEN_REFUSED.has(code) ? new TunnelAbsent(`the token was refused (${code})`) : new Error(code);
}

/** Wrong form, not known, taken back, or without the account it needs: only the owner can mend it. */
const TOKEN_REFUSED = new Set(['ERR_NGROK_105', 'ERR_NGROK_106', 'ERR_NGROK_107', 'ERR_NGROK_4018']);

async function loadLibrary(): Promise<NgrokLibrary> {
  const { default: library } = await import('@ngrok/ngrok');
  return library;
}
