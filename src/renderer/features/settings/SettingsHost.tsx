import { lazy, Suspense } from 'react';
import { useSettingsPlace } from '../../place/settings-place.ts';

// Loaded when first asked for: a start does not wait for what most starts never open.
const SettingsPage = lazy(() =>
  import('./SettingsPage.tsx').then((module) => ({ default: module.SettingsPage })),
);

export function SettingsHost() {
  const isOpen = useSettingsPlace((state) => state.isOpen);
  return <Suspense fallback={null}>{isOpen && <SettingsPage />}</Suspense>;
}
