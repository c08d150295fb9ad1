import type { FileHandle } from 'node:fs/promises';

const PIECE_BYTES = 256 * 1024;

/**
 * The bytes `from` to `to` of an open file, both meant, piece by piece as they are taken; the file is closed at
 * the end and when nobody takes any more. Written out because a player drops a film at every jump, and Node's own
 * bridge from its streams throws past everybody when it is dropped at the wrong moment.
 */
export function fileBody(
  file: FileHandle,
  { from, to }: { from: number; to: number },
): ReadableStream<Uint8Array> {
  let at = from;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const length = Math.min(PIECE_BYTES, to - at + 1);
        const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, at);
        at += bytesRead;
        if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
        // The promised length is kept, or the reader is told that it was not.
        else throw new Error('the file ends too early');
        if (at <= to) return;
        await file.close();
        controller.close();
      } catch (error) {
        controller.error(error);
        await file.close().catch(() => {
          // Closed already, or the disk is gone: nothing is left to let go of.
        });
      }
    },
    cancel: () => file.close(),
  });
}
