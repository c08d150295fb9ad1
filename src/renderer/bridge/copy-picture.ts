import { call } from './api.ts';

/** Puts a kept picture on the system's clipboard. Answers whether it is there. */
export async function copyPicture(attachmentId: number): Promise<boolean> {
  try {
    // The clipboard wants to be promised the picture within the press; it may come a moment later.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(attachmentId) })]);
    return true;
  } catch {
    // The file has gone meanwhile, cannot be painted, or the system keeps its clipboard shut.
    return false;
  }
}

async function pngOf(attachmentId: number): Promise<Blob> {
  const answer = await call('attachment.read', { attachmentId });
  if (!answer.ok) throw new Error(answer.error.code);
  const { bytes, contentType } = answer.value;
  const file = new Blob([bytes], { type: contentType });
  const { askWorker } = await import('../conversion/ask-worker.ts');
  const png = await askWorker({ what: 'png', file }, new AbortController().signal);
  if (!png) throw new Error('not painted');
  return png.blob;
}
