import { shell } from 'electron';
import { isOpenable } from '../../shared/openable-link.ts';

/** Opens a web page in the owner's own browser, and nothing else a customer may have written. Answers whether it did. */
export async function openInBrowser(address: string): Promise<boolean> {
  if (!isOpenable(address)) return false;
  await shell.openExternal(address);
  return true;
}
