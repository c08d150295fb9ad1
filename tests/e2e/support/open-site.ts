import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site that somebody links to, and how often it was asked. */
export async function openSite(head: string) {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<head>${head}</head>`);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/mug`, asked: () => asked, close: () => server.close() };
}
