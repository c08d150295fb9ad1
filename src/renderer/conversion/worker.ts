import { fitPicture, pngOf } from './fit-picture.ts';
import { waveFile } from './wave-file.ts';
import type { Answers, Work } from './worker-protocol.ts';

/** The thread beside the window's: opens, shrinks and writes files, so that typing never waits for it. */
addEventListener('message', ({ data }: MessageEvent<Work>) => {
  void answer(data).then((found) => postMessage(found, { transfer: transferable(found) }));
});

async function answer(work: Work): Promise<Answers[Work['what']]> {
  try {
    if (work.what === 'picture') return await fitPicture(work.file, work.type);
    if (work.what === 'png') return { blob: await pngOf(work.file) };
    return { blob: new Blob([waveFile(work.channels, work.rate)], { type: 'audio/wav' }) };
  } catch {
    // Not what it says it is, or too much for this computer's memory: it goes as it came, and main judges it.
    return null;
  }
}

function transferable(found: Answers[Work['what']]): Transferable[] {
  return found && 'preview' in found ? [found.preview] : [];
}
