import { AppFailure } from '../../shared/ipc/result.ts';
import type { ClientId, ConversationId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import type { StagedFile, StagedFiles } from '../media/staged-files.ts';
import type { Storage } from '../storage/storage.ts';
import type { InTurn } from './one-after-another.ts';
import { queueContents, type SendReplyParts } from './send-reply.ts';

export interface SendFilesParts extends Omit<SendReplyParts, 'storage'> {
  storage: SendReplyParts['storage'] & Pick<Storage, 'noteMediaFile'>;
  staged: Pick<StagedFiles, 'find'>;
  /** Shared with whoever takes files away that nothing needs: none may go between its place and its row. */
  mediaInTurn: InTurn;
}

/**
 * Sends files that were staged before, each as a message of its own: Instagram takes no words beside a file. They
 * leave the stage only when the rows that need them are stored, so whatever fails can be tried again.
 *
 * Fails with `file-gone` when one of them is no longer there, and as `sendReply`.
 */
export async function sendFiles(
  parts: SendFilesParts,
  { files: ids, ...reply }: { conversationId: ConversationId; clientId: ClientId; files: readonly string[] },
): Promise<Message[]> {
  const { staged, storage, clock } = parts;
  const files = ids.map((id) => staged.find(id));
  if (!files.every((file) => file !== null)) throw new AppFailure('file-gone');
  const contents = files.map(({ type, facts }) => ({ kind: 'file' as const, type, facts }));
  const messages = await parts.mediaInTurn(async () => {
    for (const file of files) {
      const { digest, bytes } = file.facts;
      await storage.noteMediaFile({ digest, bytes, now: clock.now() });
      await file.keep();
    }
    return await queueContents(parts, reply, contents, null);
  });
  await Promise.all(files.map(leaveStage));
  return messages;
}

/** What stays lying is taken away at the next start. */
function leaveStage(file: StagedFile): Promise<void> {
  return file.discard();
}
