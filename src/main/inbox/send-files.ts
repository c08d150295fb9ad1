import { AppFailure } from '../../shared/ipc/result.ts';
import type { AccountId, ClientId, ConversationId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import type { SendWhen } from '../../shared/model/send-when.ts';
import type { StagedFile, StagedFiles } from '../media/staged-files.ts';
import type { Storage } from '../storage/storage.ts';
import type { InTurn } from './one-after-another.ts';
import type { OutgoingContent, OutgoingFile } from './outgoing-content.ts';
import { queueContents, type SendReplyParts } from './send-reply.ts';

export interface SendFilesParts extends Omit<SendReplyParts, 'storage'> {
  storage: SendReplyParts['storage'] & Pick<Storage, 'noteMediaFile'>;
  staged: Pick<StagedFiles, 'find'>;
  /** Shared with whoever takes files away that nothing needs: none may go between its place and its row. */
  mediaInTurn: InTurn;
  /** Accounts from which Instagram does not take several pictures in one message. */
  onePictureEach: ReadonlySet<AccountId>;
}

/**
 * Sends files that were staged before, without words: Instagram takes none beside a file. Pictures that follow each
 * other are one message, everything else a message of its own. They
 * leave the stage only when the rows that need them are stored, so whatever fails can be tried again.
 *
 * Fails with `file-gone` when one of them is no longer there, and as `sendReply`.
 */
export async function sendFiles(
  parts: SendFilesParts,
  {
    files: ids,
    ...reply
  }: {
    conversationId: ConversationId;
    clientId: ClientId;
    files: readonly string[];
    when?: SendWhen | undefined;
  },
): Promise<Message[]> {
  const { staged, storage, clock } = parts;
  const files = ids.map((id) => staged.find(id));
  if (!files.every((file) => file !== null)) throw new AppFailure('file-gone');
  const { accountId } = await storage.conversation(reply.conversationId);
  const contents = messagesOf(
    files.map(({ type, facts }) => ({ kind: 'file', type, facts })),
    !parts.onePictureEach.has(accountId),
  );
  const messages = await parts.mediaInTurn(async () => {
    for (const file of files) {
      const { digest, bytes } = file.facts;
      await storage.noteMediaFile({ digest, bytes, now: clock.now() });
      await file.keep();
    }
    return await queueContents(parts, reply, contents, null);
  });
  // While it can be undone they may be wanted again; the window lets go of them afterwards.
  const mayBeUndone = reply.when !== undefined && 'holdSeconds' in reply.when;
  if (!mayBeUndone) await Promise.all(files.map(leaveStage));
  return messages;
}

function messagesOf(files: OutgoingFile[], takesSeveral: boolean): OutgoingContent[] {
  const messages: OutgoingContent[] = [];
  for (const file of files) {
    const last = messages.at(-1);
    if (!takesSeveral || !isPicture(file)) messages.push(file);
    else if (last?.kind === 'pictures') last.files.push(file);
    else if (last?.kind === 'file' && isPicture(last)) {
      messages.splice(-1, 1, { kind: 'pictures', files: [last, file] });
    } else messages.push(file);
  }
  return messages;
}

function isPicture(file: OutgoingFile): file is OutgoingFile & { type: 'image' } {
  return file.type === 'image';
}

/** What stays lying is taken away at the next start. */
function leaveStage(file: StagedFile): Promise<void> {
  return file.discard();
}
