import { lazy, Suspense, useEffect } from 'react';
import { isLastingTrouble } from '../../shared/ipc/storage-trouble.ts';
import { useApp } from '../caches/app-cache.ts';
import { useInbox } from '../caches/inbox-cache.ts';
import { runCommand, useCommands } from '../commands/registry.ts';
import { useCommandKeys } from '../commands/use-command-keys.ts';
import { CloseSheet } from '../features/closing/index.ts';
import { healthCommands } from '../features/health/index.ts';
import { overlayCommands } from '../features/palette/index.ts';
import { TroubleScreen } from '../features/problems/index.ts';
import { SearchBox } from '../features/search/index.ts';
import { SettingsHost, settingsCommands } from '../features/settings/index.ts';
import { resumeGuide } from '../features/setup/index.ts';
import { TitleBar, ToastLine } from '../features/shell/index.ts';
import { ReportDialog } from '../features/support/index.ts';
import { useOverlay } from '../place/overlay.ts';
import { usePlace } from '../place/place.ts';
import { useSettingsPlace } from '../place/settings-place.ts';
import { IconSprite } from '../ui/Icon.tsx';
import styles from './App.module.css';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Inbox } from './Inbox.tsx';
import { later, useSoon } from './later.tsx';
import { StartFailed } from './StartFailed.tsx';
import { useAppearance } from './use-appearance.ts';
import { useKeptFocus } from './use-kept-focus.ts';

// Loaded when first shown: most starts show the inbox and none of these.
const ConnectScreen = lazy(() =>
  import('../features/setup/ConnectScreen.tsx').then((module) => ({ default: module.ConnectScreen })),
);
const Welcome = lazy(() =>
  import('../features/setup/Welcome.tsx').then((module) => ({ default: module.Welcome })),
);

const HealthScreen = lazy(() =>
  import('../features/health/HealthScreen.tsx').then((module) => ({ default: module.HealthScreen })),
);

const PracticeStrip = lazy(() =>
  import('../features/practice/PracticeStrip.tsx').then((module) => ({ default: module.PracticeStrip })),
);

const overlays = later(async () => (await import('../features/palette/OverlayHost.tsx')).OverlayHost);
const SOON = [overlays];

/** The window: its title bar, and below it the first run, connecting a shop, or the inbox. */
export function App() {
  useAppearance();
  useCommandKeys();
  useKeptFocus();
  useSoon(SOON);
  const hasOverlay = useOverlay((state) => state.overlay !== null);
  useEffect(() => window.api.on('menu.chosen', ({ command }) => void runCommand(command)), []);
  useCommands(overlayCommands);
  useCommands(settingsCommands);
  useCommands(healthCommands);
  const phase = useApp((state) => state.phase);
  const isPractice = useApp((state) => state.isPractice);
  const hasShops = useInbox((state) => state.accounts.length > 0) || isPractice;
  const trouble = useApp((state) => state.storageTrouble);
  const lasting = trouble !== null && isLastingTrouble(trouble) ? trouble : null;
  const isReady = phase === 'ready';
  useEffect(() => {
    if (isReady) resumeGuide();
  }, [isReady]);
  const isWell = isReady && lasting === null;
  const isCovered = useSettingsPlace((state) => state.isOpen);
  return (
    <div className={styles.window}>
      <IconSprite />
      <ErrorBoundary>
        <TitleBar hasConnection={isReady && hasShops}>{isReady && hasShops && <SearchBox />}</TitleBar>
      </ErrorBoundary>
      <ErrorBoundary>
        <Suspense fallback={null}>{isWell && isPractice && <PracticeStrip />}</Suspense>
      </ErrorBoundary>
      <ErrorBoundary>
        {phase === 'failed' && <StartFailed />}
        {isReady && lasting !== null && (
          <TroubleScreen key={lasting} trouble={lasting} problem={{ code: lasting, detail: null }} />
        )}
        {/* Until the disk has answered the bare frame stands there: no wheel, no empty list. */}
        {phase === 'starting' && <div className={styles.blank} />}
        {/* Below the settings everything stays where it was, out of sight and out of reach. */}
        <div className={styles.below} data-covered={isCovered}>
          <Suspense fallback={<div className={styles.blank} />}>
            {isWell && <Screen hasInbox={hasShops} />}
          </Suspense>
        </div>
      </ErrorBoundary>
      <ErrorBoundary>{isReady && <SettingsHost />}</ErrorBoundary>
      <ErrorBoundary>{hasOverlay && <overlays.Part />}</ErrorBoundary>
      <ErrorBoundary>
        <ReportDialog />
      </ErrorBoundary>
      <ErrorBoundary>
        <CloseSheet />
      </ErrorBoundary>
      <ToastLine />
    </div>
  );
}

function Screen({ hasInbox }: { hasInbox: boolean }) {
  const screen = usePlace((state) => state.screen);
  if (screen === 'connect') return <ConnectScreen />;
  if (screen === 'health') return <HealthScreen />;
  return hasInbox ? <Inbox /> : <Welcome />;
}
