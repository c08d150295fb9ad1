import { fork } from 'node:child_process';
import { startPractice } from '../../src/practice/practice.ts';
import type { SoakQuestion, SoakSample, SoakStart } from './desk-in-tray.ts';

const SHOP = 'plumcrumb';
const PEOPLE = 40;
/** Messages that come at about the same time. */
const BURST = 10;

export interface SoakFigures {
  /** After each tenth of the time. */
  tenths: SoakSample[];
  /** After everything was closed. */
  closed: SoakSample;
  messages: number;
  seconds: number;
}

/** Customers write for `hours` while Shopbell is in the tray; idle time is jumped over. */
export async function runSoak({
  folder,
  messages,
  hours,
  onTenth = () => {},
}: {
  folder: string;
  messages: number;
  hours: number;
  onTenth?(number: number, sample: SoakSample): void;
}): Promise<SoakFigures> {
  const startedAt = Date.now();
  const practice = await startPractice({ behaviours: { editTrap: 'off' } });
  const { control, app, urls } = practice;
  await control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  for (let index = 0; index < PEOPLE; index += 1) {
    await control.createPerson({ username: `person.${index}`, name: `Person ${index}` });
  }
  const desk = await startDesk({
    folder,
    urls,
    app: {
      instagramAppId: app.instagramAppId,
      metaAppId: app.metaAppId,
      instagramAppSecret: app.instagramAppSecret,
      metaAppSecret: app.metaAppSecret,
    },
  });
  try {
    const { token } = await control.generateToken({ account: SHOP, subscribes: false });
    await desk.ask({ ask: 'connect', token });
    const bursts = Math.ceil(messages / BURST);
    const tenths: SoakSample[] = [];
    let written = 0;
    for (let burst = 1; burst <= bursts; burst += 1) {
      for (let index = 0; index < BURST; index += 1) {
        const person = `person.${written % PEOPLE}`;
        await control.writes({ account: SHOP, person, text: `Is number ${written} still there?` });
        written += 1;
      }
      await desk.ask({ ask: 'arrived', count: written });
      const ms = (hours * 3_600_000) / bursts;
      await control.advanceClock({ ms });
      await desk.ask({ ask: 'pass', ms });
      if (Math.floor((burst * 10) / bursts) > tenths.length) {
        const sample = await desk.ask({ ask: 'sample' });
        if (sample) tenths.push(sample);
        if (sample) onTenth(tenths.length, sample);
      }
    }
    const closed = await desk.ask({ ask: 'close' });
    if (closed === null) throw new Error('the desk did not say what it left');
    return { tenths, closed, messages: written, seconds: (Date.now() - startedAt) / 1000 };
  } finally {
    desk.end();
    await practice.close();
  }
}

async function startDesk(start: SoakStart) {
  const entry = new URL('./desk-in-tray.ts', import.meta.url);
  const child = fork(entry, [JSON.stringify(start)], { execArgv: ['--expose-gc'], stdio: 'inherit' });
  const open = new Map<number, { resolve(value: SoakSample | null): void; reject(error: Error): void }>();
  let last = 0;
  const ready = new Promise<SoakSample | null>((resolve, reject) => open.set(0, { resolve, reject }));
  child.on(
    'message',
    ({ id, value, error }: { id: number; value: SoakSample | null; error: string | null }) => {
      const asked = open.get(id);
      open.delete(id);
      if (error === null) asked?.resolve(value);
      else asked?.reject(new Error(error));
    },
  );
  child.on('exit', (code) => {
    for (const { reject } of open.values()) reject(new Error(`the desk ended with ${code}`));
  });
  await ready;
  return {
    ask(question: SoakQuestion): Promise<SoakSample | null> {
      last += 1;
      const id = last;
      child.send({ id, ...question });
      return new Promise((resolve, reject) => open.set(id, { resolve, reject }));
    },
    end: () => void child.kill('SIGKILL'),
  };
}
