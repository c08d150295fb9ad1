import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { isOpenable } from '../../shared/openable-link.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import { ownerIn } from '../security/media-protocol.ts';

/** What Chromium says about the place that was asked for its menu. */
export type MenuPlace = Pick<
  ContextMenuParams,
  | 'isEditable'
  | 'editFlags'
  | 'selectionText'
  | 'misspelledWord'
  | 'dictionarySuggestions'
  | 'linkURL'
  | 'mediaType'
  | 'srcURL'
>;

/** What no role of Electron does by itself. */
export interface MenuActs {
  /** Puts the word where the misspelt one stands. */
  replace(word: string): void;
  learn(word: string): void;
  lookUp(): void;
  openLink(): void;
  copyLink(): void;
  copyPicture(): void;
  saveFile(): void;
}

interface MenuParts {
  platform: NodeJS.Platform;
  /** Somebody else's page: nothing but editing. */
  isForeign: boolean;
  t: Translate;
  acts: MenuActs;
}

type Item = MenuItemConstructorOptions;

const MOST_SUGGESTIONS = 5;
const SHOWN_CHARACTERS = 24;

/** The menu of one place in the window, as each system writes such menus; empty where there is nothing to do. */
export function contextMenu(place: MenuPlace, parts: MenuParts): Item[] {
  const { isForeign, platform } = parts;
  const groups = [
    ...(isForeign ? [] : [...spelling(place, parts), platform === 'darwin' ? lookUp(place, parts) : []]),
    ...(isForeign ? [] : [link(place, parts), keptFile(place, parts)]),
    ...editing(place, parts),
  ];
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index): Item[] => (index === 0 ? group : [{ type: 'separator' }, ...group]));
}

function spelling({ isEditable, misspelledWord: word, dictionarySuggestions }: MenuPlace, parts: MenuParts) {
  if (!isEditable || word === '') return [];
  const { t, acts } = parts;
  const suggestions = dictionarySuggestions.slice(0, MOST_SUGGESTIONS).map(
    (suggestion): Item => ({
      label: named(suggestion, parts),
      click: () => acts.replace(suggestion),
    }),
  );
  return [
    suggestions.length > 0 ? suggestions : [{ label: t('menu.no-suggestions'), enabled: false }],
    [{ label: t('menu.learn', { word: named(word, parts) }), click: () => acts.learn(word) }],
  ];
}

function lookUp({ selectionText }: MenuPlace, parts: MenuParts): Item[] {
  const text = selectionText.trim();
  if (text === '') return [];
  return [
    {
      label: parts.t('menu.look-up', { text: named(text, parts) }),
      click: () => parts.acts.lookUp(),
    },
  ];
}

function link({ linkURL, isEditable }: MenuPlace, { t, acts }: MenuParts): Item[] {
  if (isEditable || !isOpenable(linkURL)) return [];
  return [
    { label: t('menu.open-link'), click: () => acts.openLink() },
    { label: t('menu.copy-link'), click: () => acts.copyLink() },
  ];
}

/** Only what a message brought: faces and our own drawings are no files of the owner's. */
function keptFile({ mediaType, srcURL }: MenuPlace, { t, acts }: MenuParts): Item[] {
  if (ownerIn(srcURL)?.owner.of !== 'attachment') return [];
  const save = (label: string): Item => ({ label, click: () => acts.saveFile() });
  if (mediaType === 'video') return [save(t('menu.save-film'))];
  if (mediaType !== 'image') return [];
  return [{ label: t('menu.copy-picture'), click: () => acts.copyPicture() }, save(t('menu.save-picture'))];
}

function editing({ isEditable, editFlags: can, selectionText }: MenuPlace, { t }: MenuParts): Item[][] {
  const copy: Item = { role: 'copy', label: t('menu.copy'), enabled: can.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [[copy]];
  return [
    [
      { role: 'undo', label: t('menu.undo'), enabled: can.canUndo },
      { role: 'redo', label: t('menu.redo'), enabled: can.canRedo },
    ],
    [
      { role: 'cut', label: t('menu.cut'), enabled: can.canCut },
      copy,
      { role: 'paste', label: t('menu.paste'), enabled: can.canPaste },
      // A field of plain text pastes nothing else anyway.
      ...(can.canEditRichly
        ? [{ role: 'pasteAndMatchStyle', label: t('menu.pasteAndMatchStyle'), enabled: can.canPaste } as Item]
        : []),
    ],
    [{ role: 'selectAll', label: t('menu.selectAll'), enabled: can.canSelectAll }],
  ];
}

/** Somebody's words as part of a label: one short line; outside macOS a single `&` would underline a letter. */
function named(words: string, { platform }: MenuParts): string {
  const line = [...words.replace(/\s+/g, ' ')];
  const short = line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS - 1).join('')}…` : words;
  return platform === 'darwin' ? short : short.replaceAll('&', '&&');
}
