import type { ConversationId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import { focusComposer, focusNext, usePlace } from '../place/place.ts';
import { dropToast, showToast } from '../place/toasts.ts';
import { letGoOf, type SentFiles } from './attached-files.ts';
import { discardReply } from './replies.ts';
import { undoTriage } from './triage.ts';

/** What was sent and can be undone for some seconds more. Main holds it back; here is what it was made of. */
export interface HeldSend {
  conversationId: ConversationId;
  messages: readonly Message[];
  files: SentFiles['files'];
  until: number;
  /** What takes back the Done that came with it. */
  triage: string | null;
  /** Puts everything into the composer again. */
  putBack(): void;
  /** Puts only these words there: the rest was already on its way. */
  putBackWords(words: string): void;
}

let last: HeldSend | null = null;
let cancel = () => {};

/** Offers to undo it until it leaves. One at a time: what was sent before goes its way. */
export function offerUndo(send: HeldSend): void {
  settle();
  last = send;
  const timer = setTimeout(settle, send.until - Date.now());
  cancel = () => clearTimeout(timer);
  showToast('send.undo-toast', {}, { name: 'triage.undo', run: () => undoLastSend() }, send.until);
}

/** Answers whether there was anything to undo. */
export function undoLastSend(): boolean {
  const send = last;
  if (send === null) return false;
  cancel();
  last = null;
  dropToast();
  void undo(send);
  return true;
}

async function undo(send: HeldSend): Promise<void> {
  const { conversationId, messages, files, triage } = send;
  const problems = await Promise.all(messages.map(discardReply));
  const taken = messages.filter((_message, index) => problems[index] === null);
  if (taken.length === messages.length) send.putBack();
  else {
    showToast('send.undone-too-late');
    letGoOf(files);
    send.putBackWords(taken.flatMap(({ text }) => text ?? []).join('\n'));
  }
  if (taken.length === 0) return;
  if (triage !== null) await undoTriage(triage);
  usePlace.getState().open(conversationId);
  focusNext(focusComposer);
}

/** Its time is over. */
function settle(): void {
  cancel();
  if (last) letGoOf(last.files);
  last = null;
}
