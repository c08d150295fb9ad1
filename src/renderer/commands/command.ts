import type { TextKey } from '../../shared/texts/translate.ts';
import type { IconName } from '../ui/icon-shapes.tsx';

/** Which head a command stands under in the palette and on the sheet of keys. */
export type CommandGroup = 'chat' | 'go' | 'app';

/** Something the owner can do from anywhere: by key, by palette, by a button that says the key. */
export interface Command {
  id: string;
  name: TextKey;
  group: CommandGroup;
  icon: IconName;
  /**
   * "e", "shift+e", "mod+k" (Cmd on macOS, Ctrl elsewhere), "g n" (one after the other), "?". The first is the one
   * that is shown.
   */
  keys: readonly string[];
  /**
   * The one of several that it is about, which its name takes as {name}; null while there is none, and then its key
   * is told nowhere.
   */
  subject?(): string | null;
  /** Not in the palette: there it stands in another form. */
  isHidden?: boolean;
  /** Why it cannot be done now; null when it can. The palette shows it in grey with this reason. */
  blocked?(): TextKey | null;
  run(): void;
}
