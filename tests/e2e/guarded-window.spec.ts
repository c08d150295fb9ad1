import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { WebContents } from 'electron';
import { test as base, expect, type Shopbell } from './fixtures/shopbell.ts';

const OWN_PAGE = 'app://shopbell/index.html?language=en&platform=linux';

const test = base.extend<{ outside: { url: string; visits: string[] } }>({
  /** A place on the net that the window must never reach; it writes down who came. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed.
  outside: async ({}, use) => {
    const visits: string[] = [];
    const server = createServer((request, response) => {
      visits.push(`${request.method} ${request.url}`);
      response.setHeader('access-control-allow-origin', '*');
      response.end('alert(1)');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    await use({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, visits });
    server.closeAllConnections();
    server.close();
  },
});

function refusedNavigations({ folder }: Shopbell): number {
  const log = readFileSync(join(folder, 'data', 'logs', 'shopbell.log'), 'utf8');
  return log.match(/navigation\.refused/g)?.length ?? 0;
}

/** Runs in the page: tries each way to the outside, and answers what the content security policy said to them. */
async function tryEverythingOutside(url: string): Promise<string[]> {
  const told: string[] = [];
  const note = ({ effectiveDirective }: SecurityPolicyViolationEvent) => told.push(effectiveDirective);
  document.addEventListener('securitypolicyviolation', note);
  const add = <N extends keyof HTMLElementTagNameMap>(name: N, rest: Partial<HTMLElementTagNameMap[N]>) => {
    const element = Object.assign(document.createElement(name), rest);
    document.body.append(element);
    return element;
  };
  const font = new FontFace('stranger', `url(${url}/font)`);
  const attempts: Array<() => unknown> = [
    () => fetch(`${url}/fetch`),
    () => add('img', { src: `${url}/image` }),
    () => add('video', { src: `${url}/film` }),
    () => add('iframe', { src: `${url}/frame` }),
    () => add('object', { data: `${url}/object` }),
    () => add('style', { textContent: 'body { display: none }' }),
    () => add('div', {}).setAttribute('style', 'color: red'),
    () => font.load(),
    () => new Worker(URL.createObjectURL(new Blob(['1'], { type: 'text/javascript' }))),
    () => add('form', { action: `${url}/form` }).submit(),
    () => add('base', { href: url }),
  ];
  for (const attempt of attempts) {
    try {
      await attempt();
    } catch {
      // Being refused is what is expected; the policy's own event says why.
    }
  }
  for (let tries = 0; told.length < attempts.length && tries < 80; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return told;
}

test('the window gives way to nothing that is tried in it', async ({ shopbell, outside }) => {
  const { window, electron } = await shopbell.launch();

  await test.step('the page goes nowhere, opens nothing and hosts nothing', async () => {
    await window.evaluate((url) => {
      location.href = `${url}/location`;
    }, outside.url);
    await expect.poll(() => refusedNavigations(shopbell)).toBe(1);
    await window.evaluate((url) => {
      const link = document.createElement('a');
      link.href = `${url}/link`;
      document.body.append(link);
      link.click();
    }, outside.url);
    await expect.poll(() => refusedNavigations(shopbell)).toBe(2);
    await window.evaluate(() => {
      location.href = 'file:///etc/passwd';
    });
    expect(window.url()).toBe(OWN_PAGE);

    const opened = await window.evaluate(
      (url) => [globalThis.open(`${url}/open`), globalThis.open()],
      outside.url,
    );
    expect(opened).toEqual([null, null]);
    const webview = await window.evaluate((url) => {
      const element = document.createElement('webview');
      element.setAttribute('src', `${url}/webview`);
      document.body.append(element);
      return { canLoad: 'loadURL' in element, isKnown: element.constructor !== HTMLElement };
    }, outside.url);
    expect(webview).toEqual({ canLoad: false, isKnown: false });
    expect(await electron.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
    expect([window.url(), outside.visits]).toEqual([OWN_PAGE, []]);
  });

  await test.step('the window runs confined', async () => {
    const preferences = await electron.evaluate(({ BrowserWindow }) => {
      const [own] = BrowserWindow.getAllWindows();
      // Not in Electron's types, and the one way to ask what it really runs with.
      const contents = own?.webContents as (WebContents & { getLastWebPreferences?(): object }) | undefined;
      return contents?.getLastWebPreferences?.();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    });
  });

  await test.step('the window’s session reaches neither the net nor anything beside its own files', async () => {
    const ask = (address: string) =>
      electron.evaluate(
        ({ session }, target) =>
          session.defaultSession.fetch(target).then(
            ({ status }) => String(status),
            (error: Error) => error.message,
          ),
        address,
      );
    expect(await ask(`${outside.url}/session`)).toContain('ERR_BLOCKED_BY_CLIENT');
    for (const address of [
      'app://shopbell/..%2f..%2fpackage.json',
      'app://shopbell/%2e%2e/main/index.js',
      'app://shopbell/',
      'app://stranger/index.html',
      'media://attachment/..%2f..%2fshopbell.db',
      'media://attachment/1',
      'media://face/0',
      'media://stranger/1',
    ]) {
      expect([address, await ask(address)]).toEqual([address, address === 'app://shopbell/' ? '200' : '404']);
    }
    const policy = await electron.evaluate(async ({ session }) => {
      const answer = await session.defaultSession.fetch('app://shopbell/index.html');
      return answer.headers.get('content-security-policy');
    });
    expect(policy).toMatch(/^default-src 'none';/);
    expect(outside.visits).toEqual([]);
  });

  await test.step('another window, with the same page and the same preload, may call nothing', async () => {
    const answer = await electron.evaluate(async ({ app, BrowserWindow }, page) => {
      const preload = `${app.getAppPath()}/out/preload/index.cjs`;
      const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await other.loadURL(page);
      const said: unknown = await other.webContents.executeJavaScript(
        'window.api.call("settings.change", { theme: "dark" })',
      );
      other.destroy();
      return said;
    }, OWN_PAGE);
    expect(answer).toMatchObject({ ok: false, error: { code: 'forbidden-sender' } });
  });

  await test.step('no text becomes code: neither eval nor markup', async () => {
    const ran = await window.evaluate(async () => {
      const results: string[] = [];
      const mark = 'globalThis.strangerRan = true';
      const attempts: Record<string, () => unknown> = {
        // biome-ignore lint/security/noGlobalEval: that it does not work is what is tested.
        eval: () => globalThis.eval(mark),
        function: () => new Function(mark)(),
        timer: () => setTimeout(mark),
        html: () => {
          document.createElement('div').innerHTML = '<img src=x onerror="globalThis.strangerRan = true">';
        },
        script: () => {
          const script = document.createElement('script');
          script.textContent = mark;
          document.body.append(script);
        },
        module: () => import(`data:text/javascript,${mark}`),
        attribute: () => {
          const box = document.createElement('div');
          box.setAttribute('onclick', mark);
          document.body.append(box);
          box.click();
        },
      };
      for (const [name, attempt] of Object.entries(attempts)) {
        // In a turn of its own: whoever drives this page may evaluate, the page itself may not.
        await new Promise((resolve) => setTimeout(resolve, 0));
        try {
          await attempt();
          results.push(`${name} was taken`);
        } catch {
          results.push(`${name} was refused`);
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { results, hasRun: 'strangerRan' in globalThis };
    });
    expect(ran.hasRun).toBe(false);
    for (const name of ['eval', 'function', 'html', 'module'])
      expect(ran.results).toContain(`${name} was refused`);
  });

  await test.step('the page loads and runs nothing but its own files', async () => {
    const told = await window.evaluate(tryEverythingOutside, outside.url);
    for (const directive of [
      'connect-src',
      'img-src',
      'media-src',
      'frame-src',
      'style-src-elem',
      'style-src-attr',
      'font-src',
      // Objects and workers, whose addresses may not even be named by a text.
      'require-trusted-types-for',
      'form-action',
      'base-uri',
    ]) {
      expect(told).toContain(directive);
    }
    expect(outside.visits).toEqual([]);
  });
});

test('camera, place, notifications and the rest are denied, whether asked or looked up', async ({
  shopbell,
}) => {
  // With a camera of the browser's own making: where there is none at all, nobody is asked.
  const { window } = await shopbell.launch({ flags: ['--use-fake-device-for-media-stream'] });
  const asked = await window.evaluate(async () => {
    const name = (error: unknown) => (error instanceof Error ? error.name : String(error));
    return {
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'granted', name),
      both: await navigator.mediaDevices
        .getUserMedia({ video: true, audio: true })
        .then(() => 'granted', name),
      place: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          ({ code }) => resolve(code),
        ),
      ),
      notifications: await Notification.requestPermission(),
      midi: await navigator.requestMIDIAccess().then(() => 'granted', name),
      clipboard: await navigator.clipboard.readText().then(() => 'granted', name),
    };
  });
  expect(asked).toEqual({
    camera: 'NotAllowedError',
    both: 'NotAllowedError',
    place: 1,
    notifications: 'denied',
    midi: expect.stringMatching(/NotAllowedError|SecurityError/),
    clipboard: 'NotAllowedError',
  });
  const looked = await window.evaluate(async () => {
    const states = ['geolocation', 'notifications', 'camera', 'midi'].map(async (name) => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return state;
    });
    return await Promise.all(states);
  });
  expect(looked).toEqual(['denied', 'denied', 'denied', 'denied']);
});
