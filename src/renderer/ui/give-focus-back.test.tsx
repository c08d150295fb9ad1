import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { Popover } from './Popover.tsx';

afterEach(cleanup);

/** Two small sheets side by side; the first sends the focus to the field when it closes, as the sheets of a chat do. */
function Two() {
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <input aria-label="Field" />
      <Popover
        label="First"
        trigger={<button type="button">Open first</button>}
        open={isOpen}
        onOpenChange={setOpen}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          screen.getByLabelText('Field').focus();
        }}
      >
        One
      </Popover>
      <Popover label="Second" trigger={<button type="button">Open second</button>}>
        Two
      </Popover>
    </>
  );
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

test('what is opened right after another was closed stays open and keeps the focus', async () => {
  render(<Two />);
  fireEvent.keyDown(screen.getByRole('dialog', { name: 'First' }), { key: 'Escape' });
  fireEvent.click(screen.getByRole('button', { name: 'Open second' }));
  await turn();
  await turn();
  const second = screen.getByRole('dialog', { name: 'Second' });
  expect(second.contains(document.activeElement)).toBe(true);
});

test('where nobody has gone on, the focus goes where it is wanted', async () => {
  render(<Two />);
  fireEvent.keyDown(screen.getByRole('dialog', { name: 'First' }), { key: 'Escape' });
  await turn();
  await turn();
  expect(document.activeElement).toBe(screen.getByLabelText('Field'));
});
