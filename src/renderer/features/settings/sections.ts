import type { ComponentType } from 'react';
import type { TextKey } from '../../../shared/texts/translate.ts';
import type { SettingsSectionId } from '../../place/settings-place.ts';
import type { IconName } from '../../ui/icon-shapes.tsx';
import { AboutSection } from './AboutSection.tsx';
import { AccountsSection } from './AccountsSection.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { HoursSection } from './HoursSection.tsx';
import { KeysSection } from './KeysSection.tsx';
import { LabelsSection } from './LabelsSection.tsx';
import { LanguageSection } from './LanguageSection.tsx';
import { NotificationsSection } from './NotificationsSection.tsx';
import { PrivacySection } from './PrivacySection.tsx';
import { RepliesSection } from './RepliesSection.tsx';
import { ShortcutsSection } from './ShortcutsSection.tsx';
import { StorageSection } from './StorageSection.tsx';
import { TraySection } from './TraySection.tsx';
import { UpdatesSection } from './UpdatesSection.tsx';
import { WayInSection } from './WayInSection.tsx';

export interface SettingsSection {
  id: SettingsSectionId;
  name: TextKey;
  icon: IconName;
  /** What stands in it, so that it is found by typing. */
  words: readonly TextKey[];
  Section: ComponentType;
}

/** Every section, in the order in which they stand. A new one is one line here; its component draws `Card`s of `Row`s. */
export const sections: readonly SettingsSection[] = [
  {
    id: 'accounts',
    name: 'settings.accounts',
    icon: 'shop',
    words: ['connect.button', 'agent.name'],
    Section: AccountsSection,
  },
  {
    id: 'keys',
    name: 'settings.keys',
    icon: 'key',
    words: ['keys.instagram-id', 'keys.redirect'],
    Section: KeysSection,
  },
  {
    id: 'way-in',
    name: 'settings.way-in',
    icon: 'globe',
    words: ['way-in.relay', 'settings.webhook'],
    Section: WayInSection,
  },
  {
    id: 'tray',
    name: 'settings.tray',
    icon: 'window',
    words: ['settings.close-to', 'settings.open-at-login'],
    Section: TraySection,
  },
  {
    id: 'notifications',
    name: 'settings.notifications',
    icon: 'bell',
    words: ['notifications.sound', 'notifications.quiet', 'notifications.alarm', 'notifications.test'],
    Section: NotificationsSection,
  },
  { id: 'hours', name: 'settings.hours', icon: 'clock', words: ['hours.always'], Section: HoursSection },
  {
    id: 'replies',
    name: 'settings.replies',
    icon: 'reply',
    words: ['settings.send-with', 'settings.undo-send', 'saved.name'],
    Section: RepliesSection,
  },
  { id: 'labels', name: 'settings.labels', icon: 'tag', words: [], Section: LabelsSection },
  {
    id: 'appearance',
    name: 'settings.appearance',
    icon: 'moon',
    words: ['settings.theme-dark', 'settings.density', 'settings.text-size'],
    Section: AppearanceSection,
  },
  {
    id: 'language',
    name: 'settings.language',
    icon: 'translate',
    words: ['spelling.name', 'spelling.check'],
    Section: LanguageSection,
  },
  {
    id: 'privacy',
    name: 'settings.privacy',
    icon: 'shield',
    words: ['settings.tell-seen', 'settings.tell-typing', 'settings.link-previews'],
    Section: PrivacySection,
  },
  {
    id: 'storage',
    name: 'settings.storage',
    icon: 'box',
    words: ['media.room', 'backups.title', 'move.title', 'export.title', 'erase.title'],
    Section: StorageSection,
  },
  {
    id: 'shortcuts',
    name: 'settings.shortcuts',
    icon: 'keyboard',
    words: ['keys.name'],
    Section: ShortcutsSection,
  },
  {
    id: 'updates',
    name: 'update.name',
    icon: 'retry',
    words: ['update.check', 'update.automatic'],
    Section: UpdatesSection,
  },
  {
    id: 'about',
    name: 'settings.about',
    icon: 'note',
    words: ['about.version', 'about.guide', 'about.licences', 'health.open', 'report.open'],
    Section: AboutSection,
  },
];
