import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useTypedTime } from './use-typed-time.ts';

afterEach(cleanup);

const hourOf = (at: number | null) => (at === null ? null : new Date(at).getHours());

test('Enter means the words as they stand, also before they are read', async () => {
  const { result, rerender } = renderHook(({ text }) => useTypedTime(text), {
    initialProps: { text: 'tomorrow 9' },
  });
  expect(hourOf(await result.current.read())).toBe(9);
  await waitFor(() => expect(hourOf(result.current.typed)).toBe(9));

  rerender({ text: 'tomorrow 10' });
  expect(hourOf(result.current.typed)).toBe(9);
  expect(hourOf(await result.current.read())).toBe(10);
  await waitFor(() => expect(hourOf(result.current.typed)).toBe(10));
});
