import { expect, test } from 'vitest';
import { translator } from '../../shared/texts/translate.ts';
import { contextMenu, type MenuActs, type MenuPlace } from './context-menu.ts';

const FLAGS: MenuPlace['editFlags'] = {
  canUndo: false,
  canRedo: false,
  canCut: false,
  canCopy: false,
  canPaste: true,
  canDelete: false,
  canSelectAll: true,
  canEditRichly: false,
};
const BARE: MenuPlace = {
  isEditable: false,
  editFlags: { ...FLAGS, canPaste: false },
  selectionText: '',
  misspelledWord: '',
  dictionarySuggestions: [],
  linkURL: '',
  mediaType: 'none',
  srcURL: '',
};
const FIELD: MenuPlace = { ...BARE, isEditable: true, editFlags: FLAGS };

function recorded(did: string[]): MenuActs {
  const note =
    (name: string) =>
    (...words: string[]) =>
      void did.push([name, ...words].join(' '));
  return {
    replace: note('replace'),
    learn: note('learn'),
    lookUp: note('look up'),
    openLink: note('open link'),
    copyLink: note('copy link'),
    copyPicture: note('copy picture'),
    saveFile: note('save file'),
  };
}

function open(
  place: Partial<MenuPlace>,
  {
    platform = 'linux' as NodeJS.Platform,
    language = 'en' as 'en' | 'es' | 'pt-BR',
    isForeign = false,
    of = BARE,
  } = {},
) {
  const did: string[] = [];
  const items = contextMenu(
    { ...of, ...place },
    { platform, isForeign, t: translator(language), acts: recorded(did) },
  );
  const labels = items.map(({ type, label, enabled }) =>
    type === 'separator' ? '-' : `${label}${enabled === false ? ' (off)' : ''}`,
  );
  const choose = (label: string) => {
    const item = items.find((each) => each.label === label);
    // Electron hands over more; nothing of ours reads it.
    (item?.click as (() => void) | undefined)?.();
    return did;
  };
  return { items, labels, choose };
}

test('a bare place has no menu', () => {
  expect(open({}).labels).toEqual([]);
  expect(open({ selectionText: '  ' }).labels).toEqual([]);
  expect(open({ linkURL: 'app://shopbell/index.html' }).labels).toEqual([]);
});

test('an empty field offers what can be done in it, and names the rest', () => {
  const { items, labels } = open({}, { of: FIELD });
  expect(labels).toEqual([
    'Undo (off)',
    'Redo (off)',
    '-',
    'Cut (off)',
    'Copy (off)',
    'Paste',
    '-',
    'Select All',
  ]);
  expect(items.map(({ role }) => role).filter(Boolean)).toEqual([
    'undo',
    'redo',
    'cut',
    'copy',
    'paste',
    'selectAll',
  ]);
});

test('only a field with styles can be pasted into without them', () => {
  const rich = open({ editFlags: { ...FLAGS, canEditRichly: true } }, { of: FIELD });
  expect(rich.labels).toContain('Paste as Plain Text');
  expect(rich.items.find(({ label }) => label === 'Paste as Plain Text')?.role).toBe('pasteAndMatchStyle');
});

test('a misspelt word shows what it could be, at most five, and can be learnt', () => {
  const place = {
    misspelledWord: 'helo',
    dictionarySuggestions: ['hello', 'help', 'halo', 'held', 'hero', 'he lo'],
  };
  const { labels, choose } = open(place, { of: FIELD });
  expect(labels.slice(0, 8)).toEqual([
    'hello',
    'help',
    'halo',
    'held',
    'hero',
    '-',
    'Add “helo” to Dictionary',
    '-',
  ]);
  choose('help');
  expect(choose('Add “helo” to Dictionary')).toEqual(['replace help', 'learn helo']);
  expect(open({ misspelledWord: 'xqz' }, { of: FIELD }).labels[0]).toBe('No Suggestions (off)');
  expect(open(place).labels).toEqual([]);
});

test('selected words can be copied, and looked up on macOS', () => {
  const place = {
    selectionText: 'a parcel & its  very long story of the way to us',
    editFlags: { ...FLAGS, canCopy: true },
  };
  expect(open(place).labels).toEqual(['Copy']);
  const mac = open(place, { platform: 'darwin' });
  expect(mac.labels).toEqual(['Look Up “a parcel & its very lon…”', '-', 'Copy']);
  expect(mac.choose(mac.labels[0] ?? '')).toEqual(['look up']);
});

test('a word with an ampersand is shown as it is where & underlines a letter', () => {
  const place = { misspelledWord: 'B&B', dictionarySuggestions: ['B&Bs'] };
  expect(open(place, { of: FIELD, platform: 'win32' }).labels[0]).toBe('B&&Bs');
  expect(open(place, { of: FIELD, platform: 'darwin' }).labels[0]).toBe('B&Bs');
});

test('a web address can be opened and copied; nothing else that calls itself a link', () => {
  const { labels, choose } = open({ linkURL: 'https://plumcrumb.example/cake' });
  expect(labels).toEqual(['Open in Browser', 'Copy Address']);
  choose('Copy Address');
  expect(choose('Open in Browser')).toEqual(['copy link', 'open link']);
  for (const linkURL of ['file:///etc/passwd', 'javascript:alert(1)', 'https://instagram.com@evil.example/'])
    expect(open({ linkURL }).labels).toEqual([]);
});

test('a picture of a message can be copied and saved, a film saved; faces and drawings are left alone', () => {
  const picture = open({ mediaType: 'image', srcURL: 'media://attachment/5?practice' });
  expect(picture.labels).toEqual(['Copy Picture', 'Save Picture As…']);
  picture.choose('Save Picture As…');
  expect(picture.choose('Copy Picture')).toEqual(['save file', 'copy picture']);
  expect(open({ mediaType: 'video', srcURL: 'media://attachment/5' }).labels).toEqual(['Save Video As…']);
  for (const srcURL of ['media://face/5/0123abcd', 'app://shopbell/bell.svg', 'blob:app://shopbell/1', ''])
    expect(open({ mediaType: 'image', srcURL }).labels).toEqual([]);
});

test('Instagram’s own page is edited in and nothing more', () => {
  const options = { isForeign: true, platform: 'darwin' as const };
  const everything = {
    misspelledWord: 'helo',
    selectionText: 'helo',
    linkURL: 'https://plumcrumb.example',
    mediaType: 'image' as const,
    srcURL: 'media://attachment/5',
  };
  expect(open(everything, options).labels).toEqual(['Copy (off)']);
  expect(open(everything, { ...options, of: FIELD }).labels[0]).toBe('Undo (off)');
});

test('the menu speaks the language of the window', () => {
  const place = { mediaType: 'image' as const, srcURL: 'media://attachment/5' };
  expect(open(place, { language: 'es' }).labels).toEqual(['Copiar imagen', 'Guardar imagen como…']);
  expect(open(place, { language: 'pt-BR' }).labels).toEqual(['Copiar imagem', 'Salvar imagem como…']);
});
