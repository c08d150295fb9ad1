import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useKeptFocus } from './use-kept-focus.ts';

let hidden: Element | null;

beforeEach(() => {
  hidden = null;
  // Nothing has a size here: all is in sight but for what a test hides.
  vi.spyOn(HTMLElement.prototype, 'getClientRects').mockImplementation(function rects(this: HTMLElement) {
    return (this === hidden ? [] : [{}]) as unknown as DOMRectList;
  });
  render(<Page />);
  screen.getByRole('button', { name: 'Held' }).focus();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Page() {
  useKeptFocus();
  return (
    <>
      <div data-part>
        <button type="button">Elsewhere</button>
      </div>
      <div data-part>
        <button type="button">Near</button>
        <button type="button">Held</button>
      </div>
    </>
  );
}

const held = () => screen.getByRole('button', { name: 'Held' });
const isOn = (name: string) => document.activeElement === screen.getByRole('button', { name });
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 5)));
/** As a browser does with what can hold it no longer. */
const letGo = () => (document.activeElement as HTMLElement).blur();

test('what held it is taken away: it goes to its part', async () => {
  const button = held();
  letGo();
  button.remove();
  await frame();
  expect(isOn('Near')).toBe(true);
});

test('what held it is disabled', async () => {
  held().setAttribute('disabled', '');
  letGo();
  await frame();
  expect(isOn('Near')).toBe(true);
});

test('what held it was busy for less than a frame: it holds it again', async () => {
  const button = held();
  const told = new Promise<void>((resolve) => {
    new MutationObserver(() => resolve()).observe(button, { attributeFilter: ['disabled'] });
  });
  letGo();
  button.setAttribute('disabled', '');
  await told;
  button.removeAttribute('disabled');
  await frame();
  expect(isOn('Held')).toBe(true);
});

test('what held it is hidden', async () => {
  hidden = held();
  letGo();
  await frame();
  expect(isOn('Near')).toBe(true);
});

test('whoever moves it on by the next frame is left alone', async () => {
  const button = held();
  letGo();
  button.remove();
  screen.getByRole('button', { name: 'Elsewhere' }).focus();
  await frame();
  expect(isOn('Elsewhere')).toBe(true);
});

test('a press beside all controls is meant so', async () => {
  letGo();
  await frame();
  expect(document.activeElement).toBe(document.body);
});
