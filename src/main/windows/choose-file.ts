import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';

/** Asks the owner where a file of that name shall go; null when they thought better of it. */
export async function chooseWhereTo(parent: BrowserWindow, name: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(parent, {
    defaultPath: join(app.getPath('documents'), name),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || !filePath ? null : filePath;
}

/** Asks the owner for a folder to put something into; null when they chose none. */
export async function chooseFolder(parent: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks the owner for one file that ends so; null when they chose none. */
export async function chooseFile(parent: BrowserWindow, ending: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
    defaultPath: app.getPath('documents'),
    properties: ['openFile'],
    filters: [
      { name: 'Shopbell', extensions: [ending] },
      { name: '*', extensions: ['*'] },
    ],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
