import { useEffect, useState } from 'react';
import type { AppError, Result } from '../../../shared/ipc/result.ts';
import type { StorageTrouble } from '../../../shared/ipc/storage-trouble.ts';
import type { StorageHelp } from '../../../shared/model/storage-state.ts';
import { call } from '../../bridge/api.ts';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.ts';

/** The one next step, and how it is going. */
interface TroubleStep {
  label: string;
  /** Null while it is not known yet what can be offered. */
  run: (() => void) | null;
  isBusy: boolean;
  /** The step itself did not work. */
  refusal: AppError | null;
  folder: string | null;
  /** Damaged, and nothing to put back. */
  hasNoCopy: boolean;
}

/** Trouble for which a copy is of use. */
const ASKS_FOR_COPY: readonly StorageTrouble[] = ['storage-damaged', 'newer-database'];

export function useTroubleStep(trouble: StorageTrouble): TroubleStep {
  const { t, times } = useWords();
  const now = useNow();
  const help = useStorageHelp();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<AppError | null>(null);

  function step(work: () => Promise<Result<unknown>>): () => void {
    return () => {
      setIsBusy(true);
      setRefusal(null);
      void work().then((answer) => {
        setIsBusy(false);
        if (!answer.ok) setRefusal(answer.error);
      });
    };
  }

  const known = { isBusy, refusal, folder: help?.folder ?? null };
  const copy = help?.copy ?? null;
  const putBack = (name: string | null) => step(() => call('backup.put-back', { name }));
  const openAnew = step(() => call('storage.reopen', {}));
  if (isBusy) return { ...known, label: t('trouble.working'), run: null, hasNoCopy: false };
  if (ASKS_FOR_COPY.includes(trouble) && copy !== null) {
    const when = times.moment(copy.takenAt, now);
    return { ...known, label: t('trouble.put-back', { when }), run: putBack(copy.name), hasNoCopy: false };
  }
  if (trouble === 'storage-damaged') {
    if (help === null) return { ...known, label: t('trouble.looking'), run: null, hasNoCopy: false };
    return { ...known, label: t('trouble.begin-empty'), run: putBack(null), hasNoCopy: true };
  }
  const label = t(trouble === 'storage-stopped' ? 'trouble.start-again' : 'trouble.try-again');
  return { ...known, label, run: openAnew, hasNoCopy: false };
}

/** Null until main has looked; asked once, for it may read whole copies. */
function useStorageHelp(): StorageHelp | null {
  const [help, setHelp] = useState<StorageHelp | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void call('storage.help', {}).then((answer) => {
      // A main that cannot look either has nothing to offer.
      if (isCurrent) setHelp(answer.ok ? answer.value : { folder: '', copy: null });
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return help;
}
