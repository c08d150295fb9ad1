import { expect, test } from 'vitest';
import { dropDebuggingSwitches } from './debugging-switches.ts';

function dropped(isPackaged: boolean): string[] {
  const names: string[] = [];
  dropDebuggingSwitches({ removeSwitch: (name) => void names.push(name) }, isPackaged);
  return names;
}

test('a packaged app lets nobody attach a debugger or take the walls down', () => {
  expect(dropped(true)).toEqual(
    expect.arrayContaining(['remote-debugging-port', 'remote-debugging-pipe', 'disable-web-security']),
  );
});

test('developers and tests may', () => {
  expect(dropped(false)).toEqual([]);
});
