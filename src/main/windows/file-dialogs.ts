import { existsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { FileFilter, OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { Translate } from '../../shared/texts/translate.ts';
import type { SettingsStore } from '../settings/settings.ts';

/** Where files of a kind belong until the owner chose otherwise; Electron's names for the system's folders. */
export type FileKind = 'pictures' | 'downloads' | 'documents';

export interface FileDialogs {
  /** Where a file of that name shall go; null when the owner thought better of it. */
  whereTo(name: string, kind: FileKind): Promise<string | null>;
  /** One file that ends so; null when they chose none. */
  which(ending: string): Promise<string | null>;
  /** A folder to put something into; null when they chose none. */
  folder(): Promise<string | null>;
}

interface DialogParts {
  settings: Pick<SettingsStore, 'folders' | 'saveFolder'>;
  /** The system's own folder for that kind. */
  systemFolder(kind: FileKind): string;
  t(): Translate;
  /** Each is one line of Electron; a sheet of the window on macOS, a dialog above it elsewhere. */
  save(options: SaveDialogOptions): Promise<{ canceled: boolean; filePath?: string }>;
  open(options: OpenDialogOptions): Promise<{ canceled: boolean; filePaths: string[] }>;
}

/** The system's file dialogs. Each kind of file begins in the folder in which the last of its kind was put. */
export function createFileDialogs({ settings, systemFolder, t, save, open }: DialogParts): FileDialogs {
  function folderFor(kind: FileKind): string {
    const last = settings.folders()[kind];
    return last !== null && existsSync(last) ? last : systemFolder(kind);
  }

  async function chosen(options: OpenDialogOptions): Promise<string | null> {
    const { canceled, filePaths } = await open({ defaultPath: folderFor('documents'), ...options });
    return canceled ? null : (filePaths[0] ?? null);
  }

  return {
    async whereTo(name, kind) {
      const { canceled, filePath } = await save({
        defaultPath: join(folderFor(kind), name),
        filters: filters(extname(name).slice(1), t()),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (canceled || !filePath) return null;
      settings.saveFolder(kind, dirname(filePath));
      return filePath;
    },
    async which(ending) {
      const file = await chosen({ properties: ['openFile'], filters: filters(ending, t()) });
      if (file !== null) settings.saveFolder('documents', dirname(file));
      return file;
    },
    async folder() {
      const folder = await chosen({ properties: ['openDirectory', 'createDirectory'] });
      if (folder !== null) settings.saveFolder('documents', folder);
      return folder;
    },
  };
}

function filters(ending: string, t: Translate): FileFilter[] {
  const every = { name: t('dialog.all-files'), extensions: ['*'] };
  return ending === '' ? [every] : [{ name: ending.toUpperCase(), extensions: [ending] }, every];
}
