import { z } from 'zod';
import { AppConfig } from '../../shared/model/app-config.ts';
import { Settings, type SettingsPatch } from '../../shared/model/settings.ts';

/** Where the window was, in screen points. */
export const WindowPlace = z.object({
  x: z.int().nullable().default(null),
  y: z.int().nullable().default(null),
  width: z.int().min(400).default(1280),
  height: z.int().min(400).default(820),
  isMaximised: z.boolean().default(false),
});
export type WindowPlace = z.infer<typeof WindowPlace>;

/** Where files of a kind were put last; null: nowhere yet. */
const Folders = z.object({
  pictures: z.string().nullable().default(null),
  downloads: z.string().nullable().default(null),
  documents: z.string().nullable().default(null),
});
type Folders = z.infer<typeof Folders>;

/** Everything the settings file holds: type, defaults and checks in one. */
export const SettingsFile = z.object({
  choices: Settings.prefault({}),
  app: AppConfig.prefault({}),
  window: WindowPlace.prefault({}),
  folders: Folders.prefault({}),
});
export type SettingsFile = z.infer<typeof SettingsFile>;

/** The settings as the rest of main sees them. Never a secret. */
export interface SettingsStore {
  choices(): Settings;
  changeChoices(patch: SettingsPatch): Settings;
  app(): AppConfig;
  changeApp(patch: Partial<AppConfig>): AppConfig;
  window(): WindowPlace;
  saveWindow(place: WindowPlace): void;
  folders(): Folders;
  saveFolder(kind: keyof Folders, folder: string): void;
}

/** Read once at the start, before the window, and changed by hand: a checker made for each part would cost more than it saves. */
const CHECK = { jitless: true };

/** A place that keeps one JSON value per part of the file. */
export interface SettingsBackend {
  read(part: keyof SettingsFile): unknown;
  write(part: keyof SettingsFile, value: unknown): void;
}

/**
 * Checks every value on its way in and out. A part of the file that cannot be read (edited by hand, cut off)
 * falls back to its defaults and is told to `onUnreadable`; the other parts stay.
 */
export function createSettingsStore(
  backend: SettingsBackend,
  onUnreadable: (part: string, problem: string) => void,
): SettingsStore {
  // Asked for with every message; the file is read once, as nobody else writes it while Shopbell runs.
  const known: Partial<SettingsFile> = {};

  function read<P extends keyof SettingsFile>(part: P): SettingsFile[P] {
    const value: SettingsFile[P] = known[part] ?? fromFile(part);
    known[part] = value;
    return value;
  }

  function fromFile<P extends keyof SettingsFile>(part: P): SettingsFile[P] {
    const parsed = SettingsFile.shape[part].safeParse(backend.read(part) ?? {}, CHECK);
    if (parsed.success) return parsed.data as SettingsFile[P];
    onUnreadable(part, parsed.error.issues[0]?.path.join('.') ?? '');
    return SettingsFile.shape[part].parse({}, CHECK) as SettingsFile[P];
  }

  function change<P extends keyof SettingsFile>(part: P, patch: Partial<SettingsFile[P]>): SettingsFile[P] {
    const changed = SettingsFile.shape[part].parse({ ...read(part), ...patch }, CHECK) as SettingsFile[P];
    backend.write(part, changed);
    known[part] = changed;
    return changed;
  }

  return {
    choices: () => read('choices'),
    changeChoices: (patch) => change('choices', withoutUndefined(patch)),
    app: () => read('app'),
    changeApp: (patch) => change('app', patch),
    window: () => read('window'),
    saveWindow: (place) => void change('window', place),
    folders: () => read('folders'),
    saveFolder: (kind, folder) => void change('folders', { [kind]: folder }),
  };
}

/** A patch field that was left out must not wipe what is there. */
function withoutUndefined(patch: SettingsPatch): Partial<Settings> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

/** Settings that live only as long as the process: the practice shop's, and those of tests. */
export function memoryBackend(initial: Partial<Record<keyof SettingsFile, unknown>> = {}): SettingsBackend {
  const parts = new Map<string, unknown>(Object.entries(initial));
  return {
    read: (part) => parts.get(part),
    write: (part, value) => void parts.set(part, structuredClone(value)),
  };
}
