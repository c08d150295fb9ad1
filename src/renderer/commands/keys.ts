/** Longest pause between the two keys of "g n", in ms. */
export const SEQUENCE_MS = 1_500;

interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** One press as it is written in a command: "mod+k", "e", "shift+e", "?". Null for a modifier by itself. */
export function pressOf(event: KeyPress, isMac: boolean): string | null {
  const { key } = event;
  if (['Control', 'Meta', 'Shift', 'Alt', 'AltGraph', 'Dead', 'Process'].includes(key)) return null;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const otherMod = isMac ? event.ctrlKey : event.metaKey;
  if (otherMod) return null;
  const isLetter = /^\p{L}$/u.test(key);
  const parts = [
    mod ? 'mod' : null,
    // AltGr writes characters on many keyboards; it is not a shortcut.
    event.altKey ? 'alt' : null,
    // A sign such as "?" needs shift on one keyboard and not on another.
    event.shiftKey && (isLetter || key.length > 1) ? 'shift' : null,
    isLetter ? key.toLowerCase() : key === ' ' ? 'space' : key.length > 1 ? key.toLowerCase() : key,
  ];
  return parts.filter((part) => part !== null).join('+');
}

/** Whether the press writes a character: then a field that has the focus comes first. */
export function isWriting(press: string): boolean {
  return !(press.startsWith('mod+') || press.startsWith('alt+')) && !/^f\d+$/.test(press);
}

/** "mod+k" as it stands on a key cap: ["⌘", "K"] on a Mac, ["Ctrl", "K"] elsewhere. */
export function keyCaps(keys: string, isMac: boolean): string[] {
  const names = isMac ? { ...NAMES, ...MAC_NAMES } : NAMES;
  return keys.split(/[ +]/).map((part) => names[part] ?? part.charAt(0).toUpperCase() + part.slice(1));
}

const NAMES: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
};
const MAC_NAMES: Readonly<Record<string, string>> = { mod: '⌘', shift: '⇧', alt: '⌥' };
