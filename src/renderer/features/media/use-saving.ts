import { useState } from 'react';
import type { AppErrorCode } from '../../../shared/ipc/result.ts';
import { saveAttachment } from '../../bridge/media.ts';

/** Saving a file somewhere the owner says: what came of it, until it is tried again. */
export function useSaving(attachmentId: number) {
  const [problem, setProblem] = useState<AppErrorCode | null>(null);
  const [isSaved, setSaved] = useState(false);
  async function save(): Promise<void> {
    setProblem(null);
    const result = await saveAttachment(attachmentId);
    if (!result.ok) setProblem(result.error.code);
    else if (result.value.isSaved) setSaved(true);
  }
  return { save: () => void save(), problem, isSaved };
}
