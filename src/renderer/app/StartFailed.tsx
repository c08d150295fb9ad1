import { isStorageTrouble } from '../../shared/ipc/storage-trouble.ts';
import { useApp } from '../caches/app-cache.ts';
import { ProblemPanel, TroubleScreen } from '../features/problems/index.ts';
import styles from './StartFailed.module.css';

/** Main could not even tell what is stored. It is asked again every few seconds. */
export function StartFailed() {
  const problem = useApp((state) => state.problem);
  if (problem === null) return null;
  if (isStorageTrouble(problem.code)) {
    return <TroubleScreen key={problem.code} trouble={problem.code} problem={problem} />;
  }
  return (
    <main className={styles.sheet} data-part tabIndex={-1}>
      <div className={styles.column}>
        <ProblemPanel problem={problem} at={Date.now()} />
      </div>
    </main>
  );
}
