import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMemoryApi, type MemoryApi } from '../../../../tests/gallery/memory-api.ts';
import { busyDesk } from '../../../../tests/gallery/shop.ts';
import { type StorageTrouble, storageTroubles } from '../../../shared/ipc/storage-trouble.ts';
import { emptyAppState, useApp } from '../../caches/app-cache.ts';
import { StorageNotice } from './StorageNotice.tsx';
import { TroubleScreen } from './TroubleScreen.tsx';

let api: MemoryApi;

beforeEach(() => {
  useApp.setState(emptyAppState, true);
  api = createMemoryApi(busyDesk(Date.now()));
  Object.assign(window, { api });
});
afterEach(cleanup);

function show(trouble: StorageTrouble): void {
  render(<TroubleScreen trouble={trouble} problem={{ code: trouble, detail: null }} />);
}
const asked = (name: string) => api.asked.filter((call) => call.name === name).map(({ input }) => input);

describe('what is wrong with the disk', () => {
  test.each(storageTroubles)('%s: a title, a sentence and one button', async (trouble) => {
    show(trouble);
    expect(screen.getByRole('alert').textContent).toContain(screen.getByRole('heading').textContent ?? '-');
    await waitFor(() => expect(asked('storage.help')).toHaveLength(1));
    await waitFor(() =>
      expect(
        screen.getAllByRole<HTMLButtonElement>('button').filter(({ disabled }) => !disabled),
      ).toHaveLength(2),
    );
  });

  test('damaged: the newest good copy by its day and time, put back by a press', async () => {
    show('storage-damaged');
    await userEvent.click(await screen.findByRole('button', { name: /^Put back the copy of yesterday \d/ }));
    expect(asked('backup.put-back')).toEqual([{ name: api.desk.backups[0]?.name }]);
  });

  test('damaged and no copy: an empty inbox, and the damaged file is kept', async () => {
    api.desk.backups = [];
    show('storage-damaged');
    await userEvent.click(await screen.findByRole('button', { name: 'Begin with an empty inbox' }));
    expect(asked('backup.put-back')).toEqual([{ name: null }]);
    expect(screen.getByRole('alert').textContent).toContain('moved aside and kept');
  });

  test('a step that does not work says why, and can be tried again', async () => {
    api.desk.failing['backup.put-back'] = 'copy-damaged';
    show('storage-damaged');
    await userEvent.click(await screen.findByRole('button', { name: /^Put back/ }));
    expect(await screen.findByText(/This copy is damaged too/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Put back/ }).disabled).toBe(false);
  });

  test('not to be written in: the folder is named', async () => {
    show('storage-read-only');
    expect(await screen.findByText('/home/lena/.config/Shopbell')).toBeTruthy();
  });
});

test('what passes by itself is told above the chats for as long as it lasts', async () => {
  useApp.setState({ storageTrouble: 'storage-full' });
  const { rerender } = render(<StorageNotice />);
  expect(screen.getByRole('alert').textContent).toContain('This disk is full.');
  useApp.setState({ storageTrouble: null });
  rerender(<StorageNotice />);
  expect(screen.queryByRole('alert')).toBeNull();
});
