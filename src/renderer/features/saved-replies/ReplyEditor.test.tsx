import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ReplyEditor } from './ReplyEditor.tsx';

afterEach(cleanup);

test('what is typed right behind a variable stands behind it', async () => {
  render(<ReplyEditor reply={null} onClose={() => {}} />);
  const words = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Words of the reply' });
  fireEvent.change(words, { target: { value: 'Hi , we are open' } });
  words.setSelectionRange(3, 3);

  fireEvent.click(screen.getByRole('button', { name: '{first name}' }));
  await Promise.resolve();

  expect(words.value).toBe('Hi {first name}, we are open');
  expect([words.selectionStart, words.selectionEnd]).toEqual([15, 15]);
  expect(document.activeElement).toBe(words);
});
