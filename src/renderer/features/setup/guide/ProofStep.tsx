import { useState } from 'react';
import type { Conversation } from '../../../../shared/model/conversation.ts';
import type { SetupStatus } from '../../../../shared/model/setup.ts';
import type { Translate } from '../../../../shared/texts/translate.ts';
import { call } from '../../../bridge/api.ts';
import { useInbox } from '../../../caches/inbox-cache.ts';
import { focusComposer, usePlace } from '../../../place/place.ts';
import { Button } from '../../../ui/Button.tsx';
import { firstName, personName } from '../../../words/person-name.ts';
import { useWords } from '../../../words/use-words.ts';
import { type CheckRow, CheckRows } from './CheckRows.tsx';
import { GuidePage } from './GuidePage.tsx';
import { goToStep, keepGuide } from './guide.ts';
import { Half, NothingToDo, Todo } from './Half.tsx';
import { useLooking } from './use-looking.ts';

/** Whoever asks a friend may do so a moment before this screen is there. */
const BEFORE_MS = 5 * 60_000;

/** A real message from a real account: nothing else proves that customers come through. */
export function ProofStep({ setup }: { setup: SetupStatus }) {
  const { t } = useWords();
  const [openedAt] = useState(Date.now);
  const shop = useInbox((state) => state.accounts[0]);
  const came = useInbox((state) => newest(state.conversations, openedAt - BEFORE_MS));
  const [wasFast, setWasFast] = useState<boolean | null>(null);
  const lookedAt = useLooking(
    async () => {
      // Where no call of Meta's comes through, only asking finds the message.
      if (came === null) await call('connection.check', {});
      else setWasFast(await cameFast(came));
    },
    wasFast ? null : `of ${came?.id ?? 'nobody'}`,
  );

  async function answer(conversation: Conversation): Promise<void> {
    const { done } = setup.guide;
    if (!(await keepGuide({ step: null, done: [...new Set([...done, 'live', 'proof'] as const)] }))) return;
    usePlace.getState().open(conversation.id);
    usePlace.getState().showInbox();
    requestAnimationFrame(focusComposer);
  }

  const rows =
    came === null || wasFast === null
      ? null
      : cameRows(came, !wasFast, setup.wayIn.tunnel.kind === 'none', t);
  return (
    <GuidePage
      step="proof"
      title={t('guide.proof-title')}
      lede={t('guide.proof-lede')}
      isReady={came !== null}
      next={
        came === null ? t('guide.continue') : t('guide.proof-next', { person: firstName(came.person, t) })
      }
      onNext={() => {
        if (came) void answer(came);
      }}
      say={came === null ? t('guide.proof-hint') : ''}
    >
      <CheckRows
        rows={
          rows ?? [
            {
              key: 'message',
              state: 'waiting',
              says: t('guide.proof-waiting', { name: shop?.username ?? setup.guide.shopName }),
              note: t('guide.every-15'),
              at: lookedAt,
            },
          ]
        }
      />
      <Half side="instagram" state={came === null ? 'here' : 'past'}>
        <Todo steps={[t('guide.proof-1'), t('guide.proof-2'), t('guide.proof-3')]} />
      </Half>
      <NothingToDo side="meta" />
    </GuidePage>
  );
}

/** Whether the last real message of that shop was told by Meta, by the doctor's book. */
async function cameFast({ accountId }: Conversation): Promise<boolean> {
  const answer = await call('doctor.run', { ids: ['real-message'], accountId });
  return answer.ok && answer.value.some(({ says }) => says === 'real-message-fast');
}

function cameRows(
  { person, windowOpenedAt }: Conversation,
  isSlower: boolean,
  isNobodyBetween: boolean,
  t: Translate,
): CheckRow[] {
  const says = t(isSlower ? 'guide.proof-came-slower' : 'guide.proof-came', {
    person: personName(person, t),
  });
  const came: CheckRow = { key: 'message', state: 'good', says, at: windowOpenedAt };
  if (!isSlower) return [came];
  if (isNobodyBetween) return [came, { key: 'slower', state: 'open', says: t('guide.proof-asking') }];
  const press = (
    <Button size="small" onClick={() => void goToStep('live')}>
      {t('guide.proof-publish')}
    </Button>
  );
  return [came, { key: 'slower', state: 'open', says: t('guide.proof-not-live'), press }];
}

function newest(conversations: ReadonlyMap<unknown, Conversation>, since: number): Conversation | null {
  let found: Conversation | null = null;
  for (const conversation of conversations.values()) {
    const at = conversation.windowOpenedAt ?? 0;
    if (at >= since && at > (found?.windowOpenedAt ?? 0)) found = conversation;
  }
  return found;
}
