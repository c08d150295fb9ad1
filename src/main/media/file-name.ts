import type { KeptMedia } from '../storage/records.ts';
import { extensionOf } from './content-type.ts';

const MOST_CHARACTERS = 80;
/** Names that Windows keeps for devices, whatever follows the dot. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** The name a server gives a file in `content-disposition` (RFC 6266), as it stands there; null for none. */
export function nameInHeader(header: string | undefined): string | null {
  if (header === undefined) return null;
  const extended = /filename\*\s*=\s*utf-8''([^;\s]+)/i.exec(header)?.[1];
  if (extended !== undefined) {
    try {
      return decodeURIComponent(extended);
    } catch {
      // Badly escaped: the plain form beside it may still do.
    }
  }
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(header);
  return plain?.[1]?.replace(/\\(.)/g, '$1') ?? plain?.[2] ?? null;
}

/**
 * A stranger's file name made harmless, or null when nothing is left of it: no folders, no control or direction
 * marks (which can make "exe.pdf" out of "fdp.exe"), nothing a file system refuses, and the ending of what the
 * file is, so that no program comes dressed as a document.
 */
export function harmlessName(name: string, contentType: string): string | null {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  const stem = [...plain.replace(/\.[^.\s]{1,8}$/, '')]
    .slice(0, MOST_CHARACTERS)
    .join('')
    .replace(/[. ]+$/, '');
  if (stem === '') return null;
  return `${DEVICES.test(stem.split('.')[0] ?? '') ? '_' : ''}${stem}${extensionOf(contentType)}`;
}

/** What a kept file is called when the owner saves it: the sender's own name for it, else what it is. */
export function savingName({ name, title, kind, contentType }: KeptMedia, id: number): string {
  const ownTitle = kind === 'file' && title !== null ? harmlessName(title, contentType) : null;
  return name ?? ownTitle ?? `${kind}-${id}${extensionOf(contentType)}`;
}
