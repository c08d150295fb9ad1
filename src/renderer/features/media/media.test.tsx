import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createMemoryApi, type MemoryApi } from '../../../../tests/gallery/memory-api.ts';
import { attachment, busyDesk, conversation, message } from '../../../../tests/gallery/shop.ts';
import type { Attachment, Message } from '../../../shared/model/message.ts';
import { startSync } from '../../bridge/sync.ts';
import { emptyAppState, useApp } from '../../caches/app-cache.ts';
import { DocumentRow, Lightbox, Pictures, SoundRow } from './index.ts';

const NOON = Date.UTC(2026, 9, 1, 12);
const { person } = conversation(NOON, { id: 3, name: 'Lucía Ferrán', hoursAgo: 1 });

let api: MemoryApi;
beforeEach(() => {
  api = createMemoryApi(busyDesk(NOON));
  Object.assign(window, { api });
  useApp.setState({ ...emptyAppState, settings: { ...emptyAppState.settings, language: 'en' } }, true);
});
afterEach(cleanup);

function photo(more: Partial<Attachment> = {}): Attachment {
  return attachment('image', {
    media: 'kept',
    contentType: 'image/jpeg',
    bytes: 9,
    width: 1080,
    height: 1350,
    ...more,
  });
}

const pictures = (...all: Attachment[]) => <Pictures pictures={all} direction="in" person="Lucía" />;

describe('pictures', () => {
  test('one has its own shape before a byte of it has come', () => {
    const one = photo();
    render(pictures(one));
    const image = screen.getByRole('img', { name: 'Photo from Lucía' });
    expect(image.getAttribute('src')).toBe(`media://attachment/${one.id}`);
    expect([image.getAttribute('width'), image.getAttribute('height')]).toEqual(['256', '320']);
    expect(image.getAttribute('style')).toBeNull();
  });

  test('the practice shop’s are asked for as such', () => {
    useApp.setState({ isPractice: true });
    render(pictures(photo({ id: 5 })));
    expect(screen.getByRole('img').getAttribute('src')).toBe('media://attachment/5?practice');
  });

  test('of seven, four are shown, and the last says how many are behind it', () => {
    render(pictures(...Array.from({ length: 7 }, () => photo())));
    expect(screen.getAllByRole('img')).toHaveLength(4);
    expect(screen.getAllByRole('button').at(-1)?.textContent).toBe('+33 more');
  });

  test.each([
    ['waiting', /On its way/],
    ['gone', /Instagram no longer shows it/],
    ['not-kept', /Not kept on this computer/],
  ] as const)('one that is %s says so', (media, words) => {
    render(pictures(photo({ media })));
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });
});

describe('the viewer', () => {
  const three: Message[] = [1, 2, 3].map((id) => message(NOON + id, { attachments: [photo({ id })] }));
  const both = (messages: Message[]) => (
    <>
      {messages.map(({ id, attachments }) => (
        <Pictures key={id} pictures={attachments} direction="in" person="Lucía" />
      ))}
      <Lightbox messages={messages} shared={[]} person={person} onShow={() => {}} />
    </>
  );
  const shownPicture = () => screen.queryByRole('dialog')?.querySelector('img');
  const shown = () => shownPicture()?.getAttribute('src');

  async function openSecond() {
    const view = render(both(three));
    await userEvent.click(screen.getAllByRole('button', { name: 'Photo from Lucía' })[1] as HTMLElement);
    return view;
  }

  test('opens what was clicked; arrows go to its neighbours and stop at the ends', async () => {
    await openSecond();
    expect(shown()).toBe('media://attachment/2');
    expect(screen.getByText('2 of 3')).toBeTruthy();
    // The browser puts the focus into a dialog it opens; this one does not.
    screen.getByRole('button', { name: 'Close' }).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(shown()).toBe('media://attachment/3');
    expect(screen.queryByRole('button', { name: 'Next picture' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Previous picture' }));
    expect(shown()).toBe('media://attachment/2');
  });

  test('keys make it larger and smaller, and arrows then move over it', async () => {
    await openSecond();
    screen.getByRole('button', { name: 'Close' }).focus();
    await userEvent.keyboard('++');
    expect(shownPicture()?.getAttribute('width')).toBe('2160');
    await userEvent.keyboard('{ArrowRight}');
    expect(shown()).toBe('media://attachment/2');
    await userEvent.keyboard('0{End}');
    expect(shown()).toBe('media://attachment/3');
    expect(shownPicture()?.getAttribute('width')).toBeNull();
    await userEvent.keyboard('{Home}');
    expect(shown()).toBe('media://attachment/1');
  });

  test('Close closes it', async () => {
    await openSecond();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('a picture that is unsent while it is looked at goes', async () => {
    const { rerender } = await openSecond();
    rerender(
      both(three.map((each, index) => (index === 1 ? { ...each, isUnsent: true, attachments: [] } : each))),
    );
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('Save asks main, and says what came of it', async () => {
    await openSecond();
    api.desk.failing['attachment.save'] = 'file-not-saved';
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByRole('alert').textContent).toMatch(/was not saved/);
    delete api.desk.failing['attachment.save'];
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByRole('button', { name: 'Saved' })).toBeTruthy();
    expect(api.asked.at(-1)).toEqual({ name: 'attachment.save', input: { attachmentId: 2 } });
  });
});

test('a kept picture or document is dragged out as the file it is, one that is not here is not', () => {
  const where = { left: -10, top: 20, right: 90, bottom: 60 };
  const drag = (element: Element | null) => {
    if (element === null) throw new Error('nothing to drag');
    element.getBoundingClientRect = () => ({ ...where, toJSON: () => where }) as DOMRect;
    const event = createEvent.dragStart(element);
    fireEvent(element, event);
    return event.defaultPrevented;
  };
  const { rerender } = render(pictures(photo({ id: 1 })));
  expect(drag(screen.getByRole('img'))).toBe(true);
  expect(api.asked.at(-1)).toEqual({
    name: 'attachment.drag',
    input: { attachmentId: 1, box: { x: 0, y: 20, width: 90, height: 40 } },
  });
  const asked = api.asked.length;
  rerender(<DocumentRow attachment={attachment('file', { media: 'gone', name: 'menu.pdf' })} />);
  expect(drag(screen.getByText('menu.pdf'))).toBe(false);
  expect(api.asked.length).toBe(asked);
});

test('a document says its name and size, and is saved', async () => {
  const menu = attachment('file', {
    media: 'kept',
    contentType: 'application/pdf',
    bytes: 412_300,
    name: 'menu.pdf',
  });
  render(<DocumentRow attachment={menu} />);
  expect(screen.getByText('menu.pdf')).toBeTruthy();
  expect(screen.getByText('412 KB')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Save menu.pdf' }));
  expect(screen.getByText('Saved')).toBeTruthy();
});

describe('a voice note', () => {
  const voice = attachment('audio', { media: 'kept', contentType: 'audio/mp4', bytes: 1 });
  const row = (id = voice.id) => <SoundRow attachment={{ ...voice, id }} direction="in" person="Lucía" />;
  let stopSync: () => void;
  beforeEach(() => {
    stopSync = startSync({ beforePaint: (apply) => apply(), after: () => {} });
  });
  afterEach(() => stopSync());

  test('says whose it is, and can be gone about in', () => {
    render(row());
    expect(screen.getByRole('group', { name: 'Voice message from Lucía' })).toBeTruthy();
    expect(screen.getByRole('slider', { name: 'Place in the voice message' })).toBeTruthy();
  });

  test('its speed goes round, and holds for every other one too', async () => {
    render(
      <>
        {row()}
        {row(77)}
      </>,
    );
    for (const next of ['1.5', '2', '1']) {
      await userEvent.click(screen.getAllByRole('button', { name: /^Speed/ })[0] as HTMLElement);
      expect(await screen.findAllByRole('button', { name: `Speed ${next}` })).toHaveLength(2);
    }
    expect(api.asked).toContainEqual({ name: 'settings.change', input: { voiceSpeed: 1.5 } });
  });

  test('is played and stopped by the keys on its picture', async () => {
    const played: string[] = [];
    const play = vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(async function (
      this: HTMLMediaElement,
    ) {
      played.push('play');
      this.dispatchEvent(new Event('play'));
    });
    render(row());
    screen.getByRole('slider').focus();
    await userEvent.keyboard(' ');
    expect(played).toEqual(['play']);
    expect(await screen.findByRole('button', { name: 'Pause' })).toBeTruthy();
    play.mockRestore();
  });
});
