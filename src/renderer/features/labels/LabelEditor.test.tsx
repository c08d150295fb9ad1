import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { LabelId } from '../../../shared/model/ids.ts';
import { LabelEditor } from './LabelEditor.tsx';

afterEach(cleanup);

const WEDDING = { id: 1 as LabelId, name: 'Wedding', colour: 1 };

const colour = () => screen.getAllByRole<HTMLInputElement>('radio').findIndex((radio) => radio.checked) + 1;
const name = () => screen.getByRole<HTMLInputElement>('textbox').value;

test('a change that main tells of only now is shown; what was changed here since stays', () => {
  const { rerender } = render(<LabelEditor label={WEDDING} onEnd={() => {}} />);
  expect(colour()).toBe(1);
  rerender(<LabelEditor label={{ ...WEDDING, name: 'Weddings', colour: 3 }} onEnd={() => {}} />);
  expect([name(), colour()]).toEqual(['Weddings', 3]);

  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Weddings 2027' } });
  rerender(<LabelEditor label={{ ...WEDDING, colour: 5 }} onEnd={() => {}} />);
  expect([name(), colour()]).toEqual(['Weddings 2027', 5]);
});
