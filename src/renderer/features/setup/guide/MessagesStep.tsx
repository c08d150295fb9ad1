import { useState } from 'react';
import type { CheckResult } from '../../../../shared/model/doctor.ts';
import { call } from '../../../bridge/api.ts';
import { useApp } from '../../../caches/app-cache.ts';
import { useInbox } from '../../../caches/inbox-cache.ts';
import { useWords } from '../../../words/use-words.ts';
import { useConnecting } from '../connecting.ts';
import { CheckRows } from './CheckRows.tsx';
import { GuidePage } from './GuidePage.tsx';
import { Half, NothingToDo, Todo } from './Half.tsx';
import { RetriedToken } from './RetriedToken.tsx';
import { useLooking } from './use-looking.ts';

/** The switch on the phone. Asking for the chats shows whether it is on. */
export function MessagesStep() {
  const { t } = useWords();
  const shop = useInbox((state) => state.accounts.at(-1));
  const chats = useApp((state) => state.checks.last?.chats ?? 0);
  const isWaitingToken = useConnecting((state) => state.waitingToken !== null);
  const [found, setFound] = useState<CheckResult | null>(null);
  const isAllowed = found?.state === 'good';
  const lookedAt = useLooking(
    async () => {
      if (!shop) return;
      // Asking for the chats is also what a creator's account needs once, before anything arrives.
      const answer = await call('doctor.run', { ids: ['message-access', 'first-call'], accountId: shop.id });
      const results = answer.ok ? answer.value : [];
      setFound(results.find(({ state }) => state !== 'good') ?? results[0] ?? null);
    },
    shop && !isAllowed ? `of ${shop.id}` : null,
  );

  return (
    <GuidePage
      step="messages"
      lede={t('guide.messages-lede')}
      isReady={isAllowed}
      say={isAllowed ? '' : t('guide.messages-hint')}
    >
      <RetriedToken />
      {!isWaitingToken && (
        <CheckRows
          rows={[
            isAllowed
              ? {
                  key: 'messages',
                  state: 'good',
                  says: t('guide.messages-fine', { count: chats }),
                  at: found.at,
                }
              : {
                  key: 'messages',
                  state: 'waiting',
                  says:
                    found?.state === 'bad'
                      ? t(`doctor.${found.says}`, found.params)
                      : t(found === null ? 'guide.messages-looking' : 'guide.messages-trouble'),
                  note: t('guide.every-15'),
                  at: lookedAt,
                },
          ]}
        />
      )}
      <Half side="instagram" state={isAllowed ? 'past' : 'here'}>
        <Todo
          steps={[t('guide.messages-1'), t('guide.messages-2'), t('guide.messages-3'), t('guide.messages-4')]}
        />
      </Half>
      <NothingToDo side="meta" />
    </GuidePage>
  );
}
