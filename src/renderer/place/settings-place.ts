import { create } from 'zustand';

/** Every section that the settings may have; which there are, and in which order, says features/settings/sections.ts. */
export type SettingsSectionId =
  | 'accounts'
  | 'keys'
  | 'way-in'
  | 'notifications'
  | 'tray'
  | 'hours'
  | 'replies'
  | 'labels'
  | 'appearance'
  | 'language'
  | 'privacy'
  | 'storage'
  | 'shortcuts'
  | 'updates'
  | 'about';

interface SettingsPlace {
  isOpen: boolean;
  /** The last one that was looked at. */
  section: SettingsSectionId;
}

export const useSettingsPlace = create<SettingsPlace>()(() => ({ isOpen: false, section: 'accounts' }));

/** Opens the settings: at a section, or where they were left. */
export function openSettings(section?: SettingsSectionId): void {
  useSettingsPlace.setState(({ section: last }) => ({ isOpen: true, section: section ?? last }));
}

export function closeSettings(): void {
  useSettingsPlace.setState({ isOpen: false });
}
