import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AccountId } from '../../../shared/model/ids.ts';
import { useApp } from '../../caches/app-cache.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { TokenNotice } from './TokenNotice.tsx';

const DAY_MS = 86_400_000;

function shopWithToken(days: number): void {
  useInbox.setState({
    accounts: [
      {
        id: AccountId.parse(1),
        userId: '1784',
        username: 'plumcrumb',
        name: 'Plumcrumb',
        colour: 1,
        state: 'connected',
        tokenExpiresAt: Date.now() + days * DAY_MS,
        waiting: 0,
      },
    ],
  });
}

beforeEach(() => useApp.setState({ isPractice: false }));
afterEach(() => {
  cleanup();
  useInbox.setState({ accounts: [] });
});

test('a healthy token says nothing', () => {
  shopWithToken(53);
  render(<TokenNotice />);
  expect(screen.queryByRole('status')).toBeNull();
});

test('one that does not renew itself is told with the days and one button', () => {
  shopWithToken(6.5);
  render(<TokenNotice />);
  expect(screen.getByRole('status').textContent).toContain('Plumcrumb needs a new token within 7 days');
  expect(screen.getByRole('button', { name: 'Renew' })).toBeTruthy();
});
