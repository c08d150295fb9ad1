import { useEffect, useState } from 'react';
import type { AccountId } from '../../../shared/model/ids.ts';
import { useListChats } from '../conversations/index.ts';

/** What leaves as usual shall not make the side bar flicker: only what stays is told. */
const STAYS_AFTER_MS = 8_000;

/** How many own messages of a shop, or of all, have not reached anybody, and whether that is worth a line. */
export function useOutbox(accountId: AccountId | null): { count: number; isThere: boolean } {
  const [filter] = useState({ view: 'outbox', accountId: null, labelId: null } as const);
  const { chats } = useListChats(filter);
  const boxes = chats.flatMap((chat) =>
    accountId === null || chat.accountId === accountId ? (chat.outbox ?? []) : [],
  );
  const hasFailed = boxes.some(({ failed }) => failed > 0);
  const oldest = boxes.length === 0 ? null : Math.min(...boxes.map(({ since }) => since));
  const [isOld, setOld] = useState(false);
  useEffect(() => {
    const left = oldest === null ? null : oldest + STAYS_AFTER_MS - Date.now();
    setOld(left !== null && left <= 0);
    if (left === null || left <= 0) return;
    const timer = setTimeout(() => setOld(true), left);
    return () => clearTimeout(timer);
  }, [oldest]);
  const isThere = hasFailed || (isOld && oldest !== null);
  const count = boxes.reduce((sum, { waiting, failed }) => sum + waiting + failed, 0);
  return { count: isThere ? count : 0, isThere };
}
