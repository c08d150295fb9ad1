import { useWords } from '../../../words/use-words.ts';
import { connectWithToken, useConnecting } from '../connecting.ts';
import { CheckRows } from './CheckRows.tsx';
import { useLooking } from './use-looking.ts';

/** A token that waits for a press on the phone is tried again by itself. */
export function RetriedToken() {
  const { t } = useWords();
  const token = useConnecting((state) => state.waitingToken);
  const at = useLooking(async () => {
    if (token !== null && !useConnecting.getState().isWaiting) await connectWithToken(token);
  }, token);
  if (token === null) return null;
  return <CheckRows rows={[{ key: 'token', state: 'waiting', says: t('guide.retrying'), at }]} />;
}
