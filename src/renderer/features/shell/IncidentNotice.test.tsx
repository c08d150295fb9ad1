import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useApp } from '../../caches/app-cache.ts';
import { IncidentNotice } from './IncidentNotice.tsx';

const quiet = { word: 'slower', everySeconds: 20, lastCheckAt: null } as const;

afterEach(() => {
  cleanup();
  useApp.setState({ connection: quiet });
});

test('says nothing while Instagram answers', () => {
  useApp.setState({ connection: quiet });
  render(<IncidentNotice />);
  expect(screen.queryByRole('status')).toBeNull();
});

test('names Instagram’s trouble, with nothing to press', () => {
  useApp.setState({ connection: { ...quiet, incidentSince: Date.UTC(2026, 6, 20, 9, 5) } });
  render(<IncidentNotice />);
  expect(screen.getByRole('status').textContent).toMatch(
    /^Instagram has trouble of its own since .*Nothing is lost/,
  );
  expect(screen.queryByRole('button')).toBeNull();
});
