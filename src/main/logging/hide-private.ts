import { redact } from './redact.ts';

/**
 * Takes out of a line what is nobody's business beyond this computer: secrets once more, the owner's folders (their
 * name is in them), and the long numbers that are people and accounts.
 */
export function hidePrivate(line: string, folders: readonly string[]): string {
  const withoutFolders = folders
    .filter((folder) => folder.length > 1)
    .toSorted((a, b) => b.length - a.length)
    // In the log a folder stands as JSON writes it, on Windows with its strokes doubled.
    .flatMap((folder) => [folder, JSON.stringify(folder).slice(1, -1)])
    .reduce((text, folder) => text.replaceAll(folder, '~'), line);
  return redact(withoutFolders).replace(/\b\d{7,}(\d{4})\b/g, '…$1');
}
