import type { CallInput, CallOutput } from '../../src/shared/ipc/contract.ts';
import type { CallName } from '../../src/shared/ipc/names.ts';
import { Guide } from '../../src/shared/model/guide.ts';
import type { AccountId } from '../../src/shared/model/ids.ts';
import type { MemoryApi, MemoryDesk } from './memory-api.ts';

type Names = Extract<CallName, `account.${string}` | `guide.${string}` | `credentials.${string}`>;

/** Setting a shop up and connecting it. */
export function memorySetup(
  desk: MemoryDesk,
  emit: MemoryApi['emit'],
): { [N in Names]: (input: CallInput<N>) => CallOutput<N> } {
  const nothing = () => ({});
  const connected = () => ({ accountId: desk.accounts[0]?.id ?? (1 as AccountId), isNew: true });
  return {
    'account.connect': connected,
    'account.connect-with-token': connected,
    'account.connect-other': connected,
    'account.cancel-connect': nothing,
    'account.counts': () => ({ conversations: 214, messages: 5120 }),
    'account.paint': nothing,
    'account.rename': nothing,
    'account.human-agent': ({ isGranted }) => {
      desk.setup = { ...desk.setup, hasHumanAgent: isGranted };
      emit('setup.changed', desk.setup);
      return {};
    },
    // Without a login nobody can withdraw it.
    'account.withdraw': ({ accountId }) => ({
      notWithdrawn: desk.accounts
        .filter(({ id, state }) => (accountId === null || id === accountId) && state !== 'connected')
        .map(({ username }) => username),
    }),
    'account.disconnect': nothing,
    'account.erase': nothing,
    'account.connect-in-browser': connected,
    'account.browser-answer': nothing,
    'guide.keep': ({ pages, ...change }) => {
      const guide = { ...desk.setup.guide, ...change, pages: { ...desk.setup.guide.pages, ...pages } };
      desk.setup = { ...desk.setup, guide: Guide.parse(guide) };
      emit('setup.changed', desk.setup);
      return desk.setup;
    },
    'guide.page-answers': ({ address }) => ({
      answer: address.startsWith('https://') ? 'answers' : 'not-an-address',
    }),
    'credentials.save': ({ instagramAppId, metaAppId }) => {
      if (instagramAppId) desk.setup = { ...desk.setup, instagramAppId, hasInstagramAppSecret: true };
      if (metaAppId) desk.setup = { ...desk.setup, metaAppId, hasMetaAppSecret: true };
      return desk.setup;
    },
  };
}
