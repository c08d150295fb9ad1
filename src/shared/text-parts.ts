import { isOpenable, shownAddress } from './openable-link.ts';

/** A run of plain words, or an address that may be opened. */
export type TextPart =
  | { kind: 'words'; text: string; at: number }
  | {
      kind: 'link';
      /** As it was written. */
      text: string;
      /** As it is shown: with the host that is really opened. */
      shown: string;
      at: number;
    };

/** Ends at whatever cannot be seen or turns the direction: an address must not go on where nobody sees it. */
const ADDRESS = /https?:\/\/[^\s<>"'/\\?#\p{C}][^\s<>"'\p{C}]*/giu;
/** What usually ends the sentence, not the address. */
const TRAILING = /[.,;:!?…)\]}»”’]+$/u;

/** Cuts a text at its web addresses. Joined again, the parts are the text. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutTrailing(match[0]);
    if (!isOpenable(address)) continue;
    if (match.index > end) parts.push({ kind: 'words', text: text.slice(end, match.index), at: end });
    parts.push({ kind: 'link', text: address, shown: shownAddress(address), at: match.index });
    end = match.index + address.length;
  }
  if (end < text.length) parts.push({ kind: 'words', text: text.slice(end), at: end });
  return parts;
}

/** A closing bracket belongs to the address when its opening one does too. */
function withoutTrailing(address: string): string {
  const cut = address.replace(TRAILING, '');
  return address.charAt(cut.length) === ')' && cut.includes('(') ? `${cut})` : cut;
}
