import { useEffect, useState } from 'react';
import { copyPicture } from '../../bridge/copy-picture.ts';

/** Copying a picture: what came of it, until another is looked at. */
export function useCopying(attachmentId: number) {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture has not been copied
  useEffect(() => setCopied(null), [attachmentId]);
  async function copy(): Promise<void> {
    setCopied(null);
    setCopied((await copyPicture(attachmentId)) ? 'yes' : 'no');
  }
  return { copy: () => void copy(), copied };
}
