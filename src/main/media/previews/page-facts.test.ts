import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageFacts } from './page-facts.ts';

const NOTHING = { siteName: null, title: null, description: null, picture: null };

describe('what a page says of itself', () => {
  test('Open Graph before Twitter before plain HTML, attributes in any order and dress', () => {
    const page = `<!doctype html><html><head><meta charset=utf-8>
      <title>Plain title</title>
      <meta content='Card title' name=twitter:title>
      <META PROPERTY = "og:title" CONTENT="Mug &quot;Blue&quot;">
      <meta name="description" content="Hand thrown"/>
      <meta property="og:site_name" content="Plumcrumb">
      <meta property="og:image" content="/mug.jpg?a=1&amp;b=2"></head>`;
    expect(pageFacts(page)).toEqual({
      siteName: 'Plumcrumb',
      title: 'Mug "Blue"',
      description: 'Hand thrown',
      picture: '/mug.jpg?a=1&b=2',
    });
  });

  test('only a title, on several lines', () => {
    expect(pageFacts('<title>\n  Ceramics\n  &amp; more </title>')).toEqual({
      ...NOTHING,
      title: 'Ceramics & more',
    });
  });

  test.each([
    ['Caf&eacute; &Ntilde;and&uacute; &ndash; S&atilde;o', 'Café Ñandú – São'],
    ['&#26479;&#x5b50; &hearts;', '杯子 ♥'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['AT&T &unknown; &#xFFFFFF;', 'AT&T &unknown; &#xFFFFFF;'],
  ])('characters by name and number, once: %s', (written, read) => {
    expect(pageFacts(`<title>${written}</title>`).title).toBe(read);
  });

  test.each([
    ['in the body', '<body><meta property="og:title" content="x"><title>x</title>'],
    ['in a comment', '<!-- <title>x</title> -->'],
    ['in a script', '<script>"<title>x</title>"</script>'],
    ['in a script without an end', '<script> <title>x</title>'],
    ['in another attribute', '<meta name="a" content="<title>x</title>">'],
    ['without an end', '<meta property="og:title" content="x'],
    ['without words', '<title> &nbsp;&#8203; </title>'],
  ])('nothing %s', (_where, page) => {
    expect(pageFacts(page)).toEqual(NOTHING);
  });

  test('words of strangers cannot turn, hide, grow or run on', () => {
    const { title, description } = pageFacts(
      `<title>safe\u202Eexe.gpj&#x202e;&#xD800;&#0;e${'\u0301'.repeat(60)}</title>
       <meta name=description content="${'word '.repeat(1000)}">`,
    );
    expect(title).not.toMatch(/[\p{Cf}\p{Cs}\p{Cc}]/u);
    expect(title?.length).toBeLessThan(40);
    expect(description?.length).toBeLessThanOrEqual(300);
  });
});

test('whatever a page is made of, it is read, and soon', () => {
  const piece = fc.constantFrom(
    '<',
    '<meta ',
    '"',
    "'",
    '=',
    '>',
    '/',
    '<title>',
    '</title',
    '<!--',
    '&#',
    'a',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { title } = pageFacts(pieces.join(''));
      expect(title === null || title.length <= 200).toBe(true);
    }),
  );
  for (const hostile of [
    '<',
    '<a="',
    '<meta a="b',
    '<!--',
    '<script',
    '<title>',
    '&#x',
    '<meta ='.repeat(9),
  ]) {
    const page = hostile.repeat(Math.ceil(524_288 / hostile.length));
    const begun = performance.now();
    pageFacts(page);
    // One pass over half a megabyte takes some milliseconds; one that begins anew at each tag takes minutes.
    expect(performance.now() - begun, hostile).toBeLessThan(1_000);
  }
});
