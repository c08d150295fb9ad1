import { lazy, Suspense } from 'react';
import styles from './HealthScreen.module.css';

// Loaded when first gone to: a start shows the list.
const HealthPage = lazy(() => import('./HealthPage.tsx').then((module) => ({ default: module.HealthPage })));

/** The whole window below its title bar. */
export function HealthScreen() {
  return (
    <main className={styles.sheet} data-part tabIndex={-1}>
      <Suspense fallback={null}>
        <HealthPage />
      </Suspense>
    </main>
  );
}
