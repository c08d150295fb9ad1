import { createServer, type RequestListener, request, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createSafeFetch, FetchTrouble, pinnedTo, type SafeFetchOptions } from './safe-fetch.ts';

let server: Server;
let answers: Record<string, RequestListener>;
let asked: string[];
let origin: string;

beforeEach(async () => {
  answers = {};
  asked = [];
  server = createServer((incoming, response) => {
    asked.push(incoming.url ?? '');
    const answer = answers[incoming.url ?? ''];
    if (answer) answer(incoming, response);
    else response.writeHead(404).end();
  });
  origin = `http://127.0.0.1:${await portOf(server)}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function portOf(listening: { listen: Server['listen']; address(): AddressInfo | string | null }) {
  await new Promise<void>((resolve) => void listening.listen(0, '127.0.0.1', resolve));
  return (listening.address() as AddressInfo).port;
}

interface How extends Partial<SafeFetchOptions> {
  maxBytes?: number;
  signal?: AbortSignal;
}

/** The bytes as text, or what went wrong. */
async function get(
  address: string,
  { maxBytes = 1000, signal = new AbortController().signal, ...how }: How = {},
) {
  const fetch = createSafeFetch({ allowLoopback: true, ...how });
  try {
    const { body } = await fetch(address, { maxBytes, signal });
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  } catch (error) {
    if (error instanceof FetchTrouble) return { trouble: error.trouble };
    throw error;
  }
}

describe('what it answers', () => {
  test('the bytes', async () => {
    answers['/a?b=c'] = (_, response) => response.end('whole');
    expect(await get(`${origin}/a?b=c`)).toBe('whole');
  });

  test.each([
    [403, 'dead'],
    [404, 'dead'],
    [410, 'dead'],
    [429, 'unreachable'],
    [500, 'unreachable'],
    [204, 'unreachable'],
  ])('status %i means %s', async (status, trouble) => {
    answers['/'] = (_, response) => response.writeHead(status).end();
    expect(await get(`${origin}/`)).toEqual({ trouble });
  });

  test('a server that is not there', async () => {
    const port = new URL(origin).port;
    await new Promise((resolve) => server.close(resolve));
    expect(await get(`http://127.0.0.1:${port}/`)).toEqual({ trouble: 'unreachable' });
  });

  test('a connection that breaks in the middle', async () => {
    answers['/'] = (_, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('half');
      setImmediate(() => response.destroy());
    };
    expect(await get(`${origin}/`)).toEqual({ trouble: 'unreachable' });
  });
});

describe('bounds', () => {
  test('more than allowed is refused at the promise, before a byte has come', async () => {
    answers['/'] = (_, response) => response.writeHead(200, { 'content-length': 1001 }).flushHeaders();
    expect(await get(`${origin}/`)).toEqual({ trouble: 'too-large' });
  });

  test('and while it streams, whatever was promised', async () => {
    let isClosed = false;
    answers['/'] = (incoming, response) => {
      response.on('close', () => {
        isClosed = true;
      });
      incoming.socket.on('error', () => {});
      const more = () => {
        if (!isClosed) response.write('x'.repeat(400), more);
      };
      more();
    };
    expect(await get(`${origin}/`)).toEqual({ trouble: 'too-large' });
    await expect.poll(() => isClosed).toBe(true);
  });

  test('exactly as much as allowed is fine', async () => {
    answers['/'] = (_, response) => response.end('x'.repeat(1000));
    expect(await get(`${origin}/`)).toHaveLength(1000);
  });

  test('silence ends it: before the answer, and in the middle of it', async () => {
    answers['/never'] = () => {};
    answers['/half'] = (_, response) => response.write('half');
    expect(await get(`${origin}/never`, { silenceMs: 60 })).toEqual({ trouble: 'unreachable' });
    expect(await get(`${origin}/half`, { silenceMs: 60 })).toEqual({ trouble: 'unreachable' });
  });

  test('drop by drop without end is ended too', async () => {
    answers['/'] = (_, response) => {
      const drip = setInterval(() => response.write('.'), 10);
      response.on('close', () => clearInterval(drip));
    };
    expect(await get(`${origin}/`, { wholeMs: 150, silenceMs: 5_000 })).toEqual({ trouble: 'unreachable' });
  });

  test('a name server that never answers is not waited for', async () => {
    const lookup = () => new Promise<never>(() => {});
    expect(await get('https://cdn.example/', { lookup, wholeMs: 50 })).toEqual({ trouble: 'unreachable' });
  });

  test('whoever asked may stop it', async () => {
    const stop = new AbortController();
    answers['/'] = () => stop.abort();
    expect(await get(`${origin}/`, { signal: stop.signal })).toEqual({ trouble: 'unreachable' });
  });
});

describe('where it will not go', () => {
  test.each([
    'http://example.org/a.jpg',
    'ftp://example.org/a.jpg',
    'file:///etc/passwd',
    'data:image/png;base64,AA==',
    'not an address',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://[::ffff:127.0.0.1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://10.0.0.1/',
  ])('%s', async (address) => {
    expect(await get(address, { allowLoopback: false })).toEqual({ trouble: 'refused' });
  });

  test('http to this computer, unless the practice Instagram lives here', async () => {
    answers['/'] = (_, response) => response.end('local');
    expect(await get(`${origin}/`, { allowLoopback: false })).toEqual({ trouble: 'refused' });
    expect(asked).toEqual([]);
  });

  test.each([['127.0.0.1'], ['10.0.0.7'], ['::ffff:10.0.0.7'], ['fd00::1']])(
    'a public name that means %s, even beside a public address',
    async (address) => {
      const lookup = async () => [
        { address: '157.240.0.1', family: 4 },
        { address, family: address.includes(':') ? 6 : 4 },
      ];
      const port = new URL(origin).port;
      expect(await get(`https://cdn.example:${port}/`, { lookup })).toEqual({ trouble: 'refused' });
      expect(asked).toEqual([]);
    },
  );

  test('a name that does not exist', async () => {
    const lookup = () => Promise.reject(new Error('ENOTFOUND'));
    expect(await get('https://cdn.example/', { lookup })).toEqual({ trouble: 'unreachable' });
    expect(await get('https://cdn.example/', { lookup: async () => [] })).toEqual({ trouble: 'unreachable' });
  });
});

describe('redirects', () => {
  const to =
    (location: string): RequestListener =>
    (_, response) =>
      response.writeHead(302, { location }).end();

  test('three are followed, a fourth is not', async () => {
    answers['/1'] = to('/2');
    answers['/2'] = to(`${origin}/3`);
    answers['/3'] = to('4');
    answers['/4'] = (_, response) => response.end('there');
    answers['/0'] = to('/1');
    expect(await get(`${origin}/1`)).toBe('there');
    expect(await get(`${origin}/0`)).toEqual({ trouble: 'refused' });
  });

  test.each(['http://10.0.0.1/', 'https://192.168.0.1/', 'http://example.org/', 'file:///etc/passwd'])(
    'to %s is refused',
    async (location) => {
      answers['/'] = to(location);
      expect(await get(`${origin}/`)).toEqual({ trouble: 'refused' });
    },
  );

  test('each hop is resolved by itself, once', async () => {
    answers['/'] = to('https://cdn.example/picture');
    const names: string[] = [];
    const lookup = async (name: string) => {
      names.push(name);
      return [{ address: names.length === 1 ? '192.168.0.9' : '157.240.0.1', family: 4 }];
    };
    expect(await get(`${origin}/`, { lookup })).toEqual({ trouble: 'refused' });
    expect(names).toEqual(['cdn.example']);
  });

  test('to nowhere at all', async () => {
    answers['/'] = to('https://');
    expect(await get(`${origin}/`)).toEqual({ trouble: 'dead' });
  });
});

test('the connection goes to the address that was checked, whatever the name would mean now', async () => {
  answers['/'] = (incoming, response) => response.end(incoming.headers.host);
  const host = await new Promise<string>((resolve, reject) => {
    request({
      hostname: 'nobody-has-this-name.example',
      port: new URL(origin).port,
      lookup: pinnedTo([{ address: '127.0.0.1', family: 4 }]),
      agent: false,
    })
      .on('error', reject)
      .on('response', (response) => {
        response.setEncoding('utf8').once('data', resolve);
      })
      .end();
  });
  expect(host).toContain('nobody-has-this-name.example');
});

test('an https server whose certificate is nobody’s is not believed', async () => {
  // Speaks no TLS at all, which is one way of having no certificate.
  const plain = createTcpServer((socket) => socket.on('error', () => {}).end('HTTP/1.1 200 OK\r\n\r\nhello'));
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void plain.close());
  const { port } = plain.address() as AddressInfo;
  expect(await get(`https://127.0.0.1:${port}/`)).toEqual({ trouble: 'unreachable' });
});
