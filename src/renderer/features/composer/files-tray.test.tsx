import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMemoryApi } from '../../../../tests/gallery/memory-api.ts';
import { busyDesk } from '../../../../tests/gallery/shop.ts';
import type { StagedFile } from '../../../shared/ipc/contract.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';
import { type AttachedFile, type RefusedFile, useAttached } from '../../bridge/attached-files.ts';
import { useRecording } from '../../bridge/recording.ts';
import { emptyAppState, useApp } from '../../caches/app-cache.ts';
import { FilesTray } from './FilesTray.tsx';
import { RecordingStrip } from './RecordingStrip.tsx';

const CHAT = 3 as ConversationId;

beforeEach(() => {
  Object.assign(window, { api: createMemoryApi(busyDesk(0)) });
  useApp.setState({ ...emptyAppState, settings: { ...emptyAppState.settings, language: 'en' } }, true);
  useAttached.setState({ files: new Map(), refused: new Map() });
});
afterEach(cleanup);

function staged(contentType: string, bytes: number): StagedFile {
  return {
    id: crypto.randomUUID(),
    type: contentType.startsWith('audio') ? 'audio' : 'image',
    name: 'a',
    contentType,
    bytes,
    width: null,
    height: null,
  };
}

function show(file: Partial<AttachedFile>): void {
  const whole = { key: 'a', name: 'vase.jpg', bytes: 0, change: 'none', preview: null, sound: null } as const;
  useAttached.setState({ files: new Map([[CHAT, [{ ...whole, staged: null, ...file }]]]) });
  render(<FilesTray conversationId={CHAT} />);
}

test('as what a file goes out, and how large it is then', () => {
  show({ change: 'converted', bytes: 1_200_000, staged: staged('image/jpeg', 1_200_000) });
  expect(screen.getByRole('listitem').textContent).toBe('vase.jpgWill be sent as JPEG, 1.2 MB');
});

test('that it was made smaller', () => {
  show({ change: 'smaller', bytes: 7_900_000, staged: staged('image/png', 7_900_000) });
  expect(screen.getByText('Made smaller.')).toBeTruthy();
  expect(screen.getByText('Will be sent as PNG, 7.9 MB')).toBeTruthy();
});

test('what goes out as it came only says its size', () => {
  show({ bytes: 412_000, staged: staged('image/jpeg', 412_000) });
  expect(screen.getByRole('listitem').textContent).toBe('vase.jpg412 KB');
});

test('that it is being converted, and it can be taken out meanwhile', async () => {
  show({});
  expect(screen.getByRole('progressbar', { name: 'Converting vase.jpg' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Remove vase.jpg' }));
  expect(screen.queryByRole('listitem')).toBeNull();
});

test('a sound can be heard before it is sent', () => {
  const sound = { address: 'blob:a', peaks: [0, 1], seconds: 7 };
  show({ name: 'Voice message.wav', change: 'converted', sound, staged: staged('audio/wav', 355_000) });
  const player = screen.getByRole('group', { name: 'Voice message.wav' });
  expect(player.querySelector('audio')?.getAttribute('src')).toBe('blob:a');
  expect(player.textContent).toContain('0:07');
});

test.each<[string, RefusedFile['because'], string]>([
  [
    'a film too large',
    { because: 'too-large', bytes: 31_000_000, isFilm: true },
    'a: This film is 31 MB; Instagram takes 25 MB. Please choose a shorter one.',
  ],
  [
    'a document too large',
    { because: 'too-large', bytes: 26_400_000, isFilm: false },
    'a: This file is 26.4 MB; Instagram takes 25 MB. Please choose a smaller one.',
  ],
  [
    'a sound too long',
    { because: 'sound-too-long', seconds: 1_200 },
    'a: This sound is 20:00 long; of such a file Instagram takes 13:01. Please choose a shorter part.',
  ],
  [
    'no microphone',
    { microphone: 'none' },
    'a: No microphone was found. Connect one, then press the button again.',
  ],
])('why not: %s', (_what, because, words) => {
  useAttached.setState({ refused: new Map([[CHAT, [{ name: 'a', because }]]]) });
  render(<FilesTray conversationId={CHAT} />);
  expect(screen.getByRole('alert').textContent).toBe(words);
});

test('a recording says how long it is and may be, and is thrown away by its button', async () => {
  const recording = { conversationId: CHAT, seconds: 7, mostSeconds: 480, levels: [0, 0.5] };
  useRecording.setState({ recording });
  render(<RecordingStrip recording={recording} />);
  expect(screen.getByRole('timer').textContent).toBe('0:07 of 8:00');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Stop and listen' }));
  await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
  expect(useRecording.getState().recording).toBeNull();
});
