import type { SendWhen } from '../../../shared/model/send-when.ts';
import { sendWritten, type Written } from '../../bridge/send-written.ts';
import { offerUndo } from '../../bridge/undo-send.ts';
import { focusList } from '../../place/place.ts';
import { act } from '../triage/index.ts';
import type { HowToSend } from './open-composer.ts';

/** Sends what is in the composer in one of the ways; `undoSeconds` is the time the owner wants to undo it. */
export async function sendAs(written: Written, how: HowToSend, undoSeconds: number): Promise<void> {
  const when = whenOf(how, undoSeconds);
  const sentAt = Date.now();
  const sent = await sendWritten(written, when);
  if (sent === null) return;
  // This composer goes with its chat; the next one begins in the list.
  if (how === 'and-done') focusList();
  const triage = how === 'and-done' ? await act({ type: 'done' }, { ids: [written.conversationId] }) : null;
  if (when !== null && 'holdSeconds' in when) {
    offerUndo({ ...sent, triage, until: sentAt + when.holdSeconds * 1_000 });
  }
}

function whenOf(how: HowToSend, undoSeconds: number): SendWhen | null {
  if (typeof how === 'object') return how;
  return how === 'no-wait' || undoSeconds === 0 ? null : { holdSeconds: undoSeconds };
}
