import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harmlessName, nameInHeader, savingName } from './file-name.ts';

describe('the name in the header', () => {
  test.each([
    ['attachment; filename="menu 2026.pdf"', 'menu 2026.pdf'],
    ['attachment; filename=menu.pdf; size=3', 'menu.pdf'],
    [`attachment; filename="x.pdf"; filename*=UTF-8''Men%C3%BA%20de%20oto%C3%B1o.pdf`, 'Menú de otoño.pdf'],
    [`attachment; filename="plain.pdf"; filename*=UTF-8''%E0%A4%A`, 'plain.pdf'],
    ['attachment; filename="a\\"b.pdf"', 'a"b.pdf'],
    ['inline', null],
  ])('%s', (header, name) => {
    expect(nameInHeader(header)).toBe(name);
  });
});

describe('names of strangers', () => {
  test.each([
    ['menu 2026.pdf', 'menu 2026.pdf'],
    ['../../../etc/passwd', 'passwd.pdf'],
    ['C:\\Windows\\evil.exe', 'evil.pdf'],
    ['invoice.pdf.exe', 'invoice.pdf.pdf'],
    ['Lie\u202Efdp.exe', 'Liefdp.pdf'],
    ['a\u200Bb\0c.pdf', 'abc.pdf'],
    ['what?<is>|this*.pdf', 'what is this.pdf'],
    ['...hidden', 'hidden.pdf'],
    ['con.pdf', '_con.pdf'],
    ['Меню.pdf', 'Меню.pdf'],
    ['.pdf', 'pdf.pdf'],
    ['\u202E \u200B', null],
  ])('%j', (said, name) => {
    expect(harmlessName(said, 'application/pdf')).toBe(name);
  });

  test('whatever it was, it is one short name with the ending of what the file is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (said) => {
        const name = harmlessName(said, 'image/png');
        if (name === null) return;
        expect(name.endsWith('.png')).toBe(true);
        expect([...name].length).toBeLessThanOrEqual(85);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]|^[. ]/u);
      }),
    );
  });
});

test('what it is saved as', () => {
  const kept = {
    digest: '',
    contentType: 'image/png',
    bytes: 1,
    kind: 'image',
    name: null,
    title: null,
  } as const;
  expect(savingName(kept, 7)).toBe('image-7.png');
  expect(savingName({ ...kept, name: 'cat.png' }, 7)).toBe('cat.png');
  expect(savingName({ ...kept, kind: 'file', contentType: 'application/pdf', title: 'Price list' }, 7)).toBe(
    'Price list.pdf',
  );
  // Titles of pictures are captions, not names.
  expect(savingName({ ...kept, title: 'Look at this' }, 7)).toBe('image-7.png');
});
