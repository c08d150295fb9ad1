import { parentPort } from 'node:worker_threads';
import { type ReceiveFile, receiveHere } from './receive-file.ts';
import type { ReceiveAnswer, ReceiveRequest } from './receive-protocol.ts';
import { createSafeFetch, FetchTrouble } from './safe-fetch.ts';

/** Entry of the thread that fetches customers' files: their bytes never pass through the main one. */
const port = parentPort;
const underWay = new Map<number, AbortController>();
const receivers = new Map<boolean, ReceiveFile>();

port?.on('message', (request: ReceiveRequest) => {
  if ('cancel' in request) underWay.get(request.id)?.abort();
  else void answer(request).then((found) => port.postMessage(found));
});

async function answer({
  id,
  url,
  kind,
  path,
  allowLoopback,
}: Exclude<ReceiveRequest, { cancel: true }>): Promise<ReceiveAnswer> {
  const stopping = new AbortController();
  underWay.set(id, stopping);
  try {
    const facts = await receiverOf(allowLoopback)({ url, kind, signal: stopping.signal }, path);
    return { id, facts };
  } catch (error) {
    return { id, trouble: error instanceof FetchTrouble ? error.trouble : 'disk' };
  } finally {
    underWay.delete(id);
  }
}

function receiverOf(allowLoopback: boolean): ReceiveFile {
  const receive = receivers.get(allowLoopback) ?? receiveHere(createSafeFetch({ allowLoopback }));
  receivers.set(allowLoopback, receive);
  return receive;
}
