import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMemoryApi, type MemoryApi } from '../../../../tests/gallery/memory-api.ts';
import { busyDesk } from '../../../../tests/gallery/shop.ts';
import { startSync } from '../../bridge/sync.ts';
import { emptyAppState, useApp } from '../../caches/app-cache.ts';
import { closeSettings, openSettings, useSettingsPlace } from '../../place/settings-place.ts';
import { SettingsHost } from './SettingsHost.tsx';

let api: MemoryApi;
let stop: () => void;

// The page is loaded when first asked for; a busy machine takes its time.
beforeAll(async () => void (await import('./SettingsPage.tsx')));

beforeEach(async () => {
  useApp.setState(emptyAppState, true);
  api = createMemoryApi(busyDesk(Date.now()));
  Object.assign(window, { api });
  stop = startSync({ beforePaint: (apply) => setTimeout(apply, 0), after: () => {} });
  await waitFor(() => expect(useApp.getState().phase).toBe('ready'));
  render(<SettingsHost />);
});
afterEach(() => {
  closeSettings();
  stop();
  cleanup();
});

const title = () => screen.getByRole('tabpanel').querySelector('h2')?.textContent;

test('opens at the section that is asked for, goes on by arrows, and Esc leads back', async () => {
  openSettings('storage');
  await screen.findByRole('dialog', { name: 'Settings' });
  expect(title()).toBe('Storage');
  await userEvent.keyboard('{ArrowUp}');
  expect(title()).toBe('Privacy');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  openSettings();
  await screen.findByRole('dialog', { name: 'Settings' });
  expect(title()).toBe('Privacy');
});

test('a section is found by what stands in it', async () => {
  openSettings('accounts');
  await userEvent.type(await screen.findByRole('searchbox', { name: 'Search the settings' }), 'undo');
  expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual(['Replies']);
  expect(title()).toBe('Replies');
});

test('every section can be opened, and has a name of its own', async () => {
  openSettings('accounts');
  const tabs = await screen.findAllByRole('tab');
  for (const tab of tabs) {
    await userEvent.click(tab);
    expect(title()).toBe(tab.textContent);
  }
  expect(new Set(tabs.map(({ textContent }) => textContent)).size).toBe(tabs.length);
});

test('connecting a further shop closes them', async () => {
  openSettings('accounts');
  await userEvent.click(await screen.findByRole('button', { name: 'Connect Instagram' }));
  expect(useSettingsPlace.getState().isOpen).toBe(false);
});

test('each language of the spelling check tells how its dictionary is, and can be taken out or joined by another', async () => {
  openSettings('language');
  const spelling = await screen.findByRole('switch', { name: 'Mark misspelt words' });
  expect((spelling as HTMLInputElement).checked).toBe(true);
  expect(screen.getByText('British English')).toBeTruthy();
  expect(screen.getByText(/^Its dictionary did not come/)).toBeTruthy();
  expect(screen.getAllByRole('button', { name: 'Try again' })).toHaveLength(1);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Another language' }), 'Ukrainian');
  await waitFor(() => expect(useApp.getState().settings.spellingLanguages).toEqual(['en-GB', 'es-MX', 'uk']));
  await userEvent.click(screen.getByRole('button', { name: 'Do not check Mexican Spanish' }));
  await waitFor(() => expect(useApp.getState().settings.spellingLanguages).toEqual(['en-GB']));
  await userEvent.click(spelling);
  await waitFor(() => expect(useApp.getState().settings.checkSpelling).toBe(false));
});

test('on macOS the system checks, and there is nothing to choose but whether', async () => {
  openSettings('language');
  await screen.findByRole('switch', { name: 'Mark misspelt words' });
  act(() => api.emit('spelling.changed', { isOn: true, by: 'system', dictionaries: [], available: [] }));
  expect(screen.getByText(/^By the spelling check of your Mac/)).toBeTruthy();
  expect(screen.queryByRole('combobox', { name: 'Another language' })).toBeNull();
});
