import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMemoryApi, type MemoryApi } from '../../../../tests/gallery/memory-api.ts';
import { busyDesk } from '../../../../tests/gallery/shop.ts';
import { startSync } from '../../bridge/sync.ts';
import { emptyAppState, useApp } from '../../caches/app-cache.ts';
import { ConnectScreen } from './ConnectScreen.tsx';
import { showSetup } from './connecting.ts';

let api: MemoryApi;
let stop: () => void;

beforeEach(async () => {
  useApp.setState(emptyAppState, true);
  api = createMemoryApi(busyDesk(Date.now()));
  Object.assign(window, { api });
  stop = startSync({ beforePaint: (apply) => setTimeout(apply, 0), after: () => {} });
  showSetup('way-in');
  render(<ConnectScreen />);
  await screen.findByRole('heading', { name: 'Way in' });
});
afterEach(() => {
  stop();
  cleanup();
});

const chosen = () => api.asked.filter(({ name }) => name === 'way-in.choose').map(({ input }) => input);
const field = (name: string) => screen.getByRole('textbox', { name });
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));

describe('the page “Way in”', () => {
  test('says who can see new messages on the way in use', async () => {
    expect(screen.getByText(/Through the public relay loca\.lt\. Whoever runs it/)).toBeTruthy();
    const { setup } = api.desk;
    api.emit('setup.changed', { ...setup, wayIn: { ...setup.wayIn, inUse: null } });
    expect(await screen.findByText(/Nobody stands in between/)).toBeTruthy();
  });

  test('an own address is checked beside its field, and told where it must lead', async () => {
    await userEvent.click(screen.getByRole('radio', { name: 'My own address' }));
    expect(screen.getByText('It must lead to http://127.0.0.1:47113 on this computer.')).toBeTruthy();
    await userEvent.type(field('Your own address'), 'http://shop.example');
    await save();
    expect(screen.getByText(/An address begins with https/)).toBeTruthy();
    expect(chosen()).toEqual([]);
    await userEvent.clear(field('Your own address'));
    await userEvent.type(field('Your own address'), 'https://shop.example');
    await userEvent.click(screen.getByRole('switch', { name: /A public relay may stand in/ }));
    await save();
    expect(chosen()).toEqual([
      {
        tunnel: { kind: 'address', address: 'https://shop.example' },
        further: { hosts: [], relayForAddress: false, ngrokDomain: null, cloudflared: true },
      },
    ]);
    expect(await screen.findByText('Saved. The way in opens anew.')).toBeTruthy();
  });

  test('the token is masked, leaves with the save, and can be forgotten', async () => {
    const token = screen.getByLabelText('ngrok authtoken (optional)');
    expect(token.getAttribute('type')).toBe('password');
    await userEvent.type(token, '2abcDEFghiJKLmnoPQR');
    await userEvent.type(
      field('More relay servers (optional)'),
      'https://relay.example, https://other.example',
    );
    await userEvent.click(screen.getByRole('switch', { name: /cloudflared/ }));
    await save();
    await screen.findByText('Saved. The way in opens anew.');
    expect(token.getAttribute('placeholder')).toBe('Saved. Leave empty to keep it.');
    expect((token as HTMLInputElement).value).toBe('');
    await userEvent.click(screen.getByRole('button', { name: 'Forget the token' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Forget the token' })).toBeNull());
    const hosts = ['https://relay.example', 'https://other.example'];
    const further = { hosts, relayForAddress: true, ngrokDomain: null, cloudflared: false };
    expect(chosen()).toEqual([
      { tunnel: { kind: 'localtunnel' }, further, ngrokToken: '2abcDEFghiJKLmnoPQR' },
      { tunnel: { kind: 'localtunnel' }, further, ngrokToken: null },
    ]);
  });

  test('with nobody in between the further ways are out of sight, and kept', async () => {
    await userEvent.click(screen.getByRole('radio', { name: 'Nobody in between' }));
    expect(screen.queryByRole('heading', { name: 'Further ways' })).toBeNull();
    await save();
    expect(chosen()).toEqual([{ tunnel: { kind: 'none' }, further: api.desk.setup.wayIn.further }]);
  });
});
