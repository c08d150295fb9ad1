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
  /** What had the focus before; it goes back there. What is below is out of reach before the page is here to see it. */
  before: Element | null;
}

export const useSettingsPlace = create<SettingsPlace>()(() => ({
  isOpen: false,
  section: 'accounts',
  before: null,
}));

/** Opens the settings: at a section, or where they were left. */
export function openSettings(section?: SettingsSectionId): void {
  useSettingsPlace.setState(({ isOpen, section: last, before }) => ({
    isOpen: true,
    section: section ?? last,
    before: isOpen ? before : document.activeElement,
  }));
}

export function closeSettings(): void {
  useSettingsPlace.setState({ isOpen: false });
}
