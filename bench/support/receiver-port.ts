import { randomUUID } from 'node:crypto';
import type { ElectronApplication } from '@playwright/test';

/**
 * The port of the app's webhook receiver: of the ports main listens on, the one that gives back what stands
 * behind /health/. Webhooks can then be posted without the tunnel, whose time is not the app's.
 */
export async function receiverPort(electron: ElectronApplication): Promise<number> {
  return await receiverAmong(await electron.evaluate(listeningPorts));
}

/** The same for a desk in this process. */
export async function receiverPortHere(): Promise<number> {
  return await receiverAmong(listeningPorts());
}

/** Every port that the process listens on in which this runs; it uses nothing from outside itself. */
function listeningPorts(): number[] {
  // Not documented, and the one way to ask that works on every system.
  const { _getActiveHandles: handles } = process as typeof process & {
    _getActiveHandles?(): Array<{ listening?: boolean; address?(): { port?: number } | null }>;
  };
  return (handles?.call(process) ?? []).flatMap((handle) =>
    handle.listening === true ? (handle.address?.()?.port ?? []) : [],
  );
}

async function receiverAmong(ports: readonly number[]): Promise<number> {
  for (const port of ports) {
    const nonce = randomUUID();
    // A port that does not speak HTTP is not the one.
    const answer = await fetch(`http://127.0.0.1:${port}/health/${nonce}`).catch(() => null);
    if (answer?.ok && (await answer.text()) === nonce) return port;
  }
  throw new Error(`no receiver found among the ports ${ports.join(', ')}`);
}
