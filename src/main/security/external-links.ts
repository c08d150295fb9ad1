import { shell } from 'electron';
import { isOpenable } from './openable-link.ts';

/** Opens a page in the owner's own browser: https only, whatever a customer wrote. Answers whether it did. */
export async function openInBrowser(address: string): Promise<boolean> {
  if (!isOpenable(address)) return false;
  await shell.openExternal(address);
  return true;
}
