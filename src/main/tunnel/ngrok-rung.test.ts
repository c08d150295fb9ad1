import { describe, expect, test } from 'vitest';
import { type NgrokLibrary, ngrokRung } from './ngrok-rung.ts';
import { TunnelAbsent, type TunnelTrouble } from './tunnel.ts';

const never = new AbortController().signal;
const TOKEN = '2abcDEFghiJKLmnoPQRstuVWXyz_5abcDEFghiJKLmno';

/** The library on paper: what it was asked, and what it answers. */
function paperLibrary(answer: () => Promise<string>) {
  const asked: Array<Parameters<NgrokLibrary['forward']>[0]> = [];
  const closed: string[] = [];
  const library: NgrokLibrary = {
    async forward(config) {
      asked.push(config);
      const url = await answer();
      return {
        url: () => url,
        async close() {
          closed.push(url);
        },
      };
    },
  };
  return { asked, closed, load: async () => library };
}
const rung = (load: () => Promise<NgrokLibrary>, token: string | null = TOKEN, timeoutMs = 10_000) =>
  ngrokRung({ token: async () => token, domain: null, load, timeoutMs });

describe('through the owner’s account', () => {
  test('opens, complains when the session breaks, and closes', async () => {
    const paper = paperLibrary(async () => 'https://shop.ngrok-free.app/');
    const tunnel = await rung(paper.load).open({ port: 4711, signal: never });
    expect(tunnel.url).toBe('https://shop.ngrok-free.app');
    expect(paper.asked[0]).toMatchObject({
      addr: '127.0.0.1:4711',
      authtoken: TOKEN,
      force_new_session: true,
    });
    const troubles: TunnelTrouble[] = [];
    tunnel.onTrouble((trouble) => troubles.push(trouble));
    paper.asked[0]?.onStatusChange('connected');
    paper.asked[0]?.onStatusChange('closed');
    expect(troubles).toEqual([{ reason: 'the session was closed', isOver: false }]);
    await tunnel.close();
    expect(paper.closed).toHaveLength(1);
  });

  test('the owner’s own address there is asked for, and stays the same', async () => {
    const paper = paperLibrary(async () => 'https://shop.ngrok.app');
    const own = ngrokRung({ token: async () => TOKEN, domain: 'shop.ngrok.app', load: paper.load });
    await own.open({ port: 1, signal: never });
    expect([own.isStable, paper.asked[0]?.domain]).toEqual([true, 'shop.ngrok.app']);
  });

  test('an answer that comes too late is closed when it comes', async () => {
    let come = (_url: string) => {};
    const coming = new Promise<string>((resolve) => {
      come = resolve;
    });
    const paper = paperLibrary(() => coming);
    await expect(rung(paper.load, TOKEN, 50).open({ port: 1, signal: never })).rejects.toThrow('in time');
    come('https://late.ngrok.app');
    await expect.poll(() => paper.closed).toEqual(['https://late.ngrok.app']);
  });

  test.each([
    ['ERR_NGROK_107', true],
    ['ERR_NGROK_4018', true],
    ['ERR_NGROK_108', false],
    [`no code, but the token ${TOKEN}`, false],
  ])('a refusal (%s) never carries the token', async (words, isAbsent) => {
    const { load } = paperLibrary(() => Promise.reject(new Error(`Your authtoken: ${TOKEN} ${words}`)));
    const problem = await rung(load)
      .open({ port: 1, signal: never })
      .then(() => null)
      .catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Error);
    expect(String(problem)).not.toContain(TOKEN);
    expect(problem instanceof TunnelAbsent).toBe(isAbsent);
  });

  test('without a token, or on a system without the library, it is absent', async () => {
    const { load, asked } = paperLibrary(async () => 'https://x.ngrok.app');
    await expect(rung(load, null).open({ port: 1, signal: never })).rejects.toThrow(TunnelAbsent);
    expect(asked).toEqual([]);
    const missing = () => Promise.reject(new Error('Cannot find module @ngrok/ngrok-linux-riscv64'));
    await expect(rung(missing).open({ port: 1, signal: never })).rejects.toThrow(TunnelAbsent);
  });
});

test('the real library: a service that cannot be reached is a failure, not a crash', async () => {
  const real = ngrokRung({ token: async () => TOKEN, domain: null, serverAddress: '127.0.0.1:9' });
  await expect(real.open({ port: 1, signal: never })).rejects.toThrow('ngrok cannot be reached');
});
