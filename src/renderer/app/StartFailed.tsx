import { useApp } from '../caches/app-cache.ts';
import { ProblemPanel } from '../features/problems/index.ts';
import styles from './StartFailed.module.css';

/** Main could not even tell what is stored. It is asked again every few seconds. */
export function StartFailed() {
  const problem = useApp((state) => state.problem);
  return (
    <main className={styles.sheet}>
      <div className={styles.column}>{problem && <ProblemPanel problem={problem} at={Date.now()} />}</div>
    </main>
  );
}
