import { harmlessLine } from '../../../shared/harmless-text.ts';
import {
  MOST_PREVIEW_DESCRIPTION,
  MOST_PREVIEW_SITE,
  MOST_PREVIEW_TITLE,
} from '../../../shared/model/link-preview.ts';
import { htmlText } from './html-text.ts';

/** What a page says of itself. */
export interface PageFacts {
  siteName: string | null;
  /** Empty of words: there is nothing to show. */
  title: string | null;
  description: string | null;
  /** As it was written, often without its host. */
  picture: string | null;
}

/** What is looked for, the better word first: Open Graph (ogp.me), Twitter's cards, plain HTML. */
const WORDS_FOR = {
  siteName: ['og:site_name', 'application-name'],
  title: ['og:title', 'twitter:title', 'title'],
  description: ['og:description', 'twitter:description', 'description'],
  picture: ['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'],
} as const;

/** In these nothing is a tag until they end. */
const RAW = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'title']);

const TAG_NAME = /[a-z][a-z\d]*/iy;
const SPACES = /[\s/]*/y;
const ATTRIBUTE_NAME = /=?[^\s/>=]*/y;
const UNQUOTED = /[^\s>]*/y;

/**
 * Reads title and metas out of the head of a page, in one pass over it: each character is looked at a few times, however
 * the page was made. Whatever is not in the head is not its word about itself. The lines are harmless to show.
 */
export function pageFacts(html: string): PageFacts {
  const said = wordsOfHead(html);
  const first = (names: readonly string[], most: number): string | null => {
    for (const name of names) {
      const line = harmlessLine(htmlText(said.get(name) ?? ''), most);
      if (line !== '') return line;
    }
    return null;
  };
  return {
    siteName: first(WORDS_FOR.siteName, MOST_PREVIEW_SITE),
    title: first(WORDS_FOR.title, MOST_PREVIEW_TITLE),
    description: first(WORDS_FOR.description, MOST_PREVIEW_DESCRIPTION),
    picture: WORDS_FOR.picture.map((name) => htmlText(said.get(name) ?? '').trim()).find(Boolean) ?? null,
  };
}

/** What each meta says, and the title; of several with one name the first that says anything. */
function wordsOfHead(html: string): Map<string, string> {
  const said = new Map<string, string>();
  const note = (name: string | undefined, words: string | undefined) => {
    const key = name?.toLowerCase() ?? '';
    if (words?.trim() && !said.has(key)) said.set(key, words);
  };
  let at = html.indexOf('<');
  while (at >= 0) {
    const name = matchAt(TAG_NAME, html, at + 1).toLowerCase();
    if (name === 'body') break;
    if (name === '') {
      at = html.indexOf('<', endOfOther(html, at));
      continue;
    }
    const tag = readTag(html, at + 1 + name.length);
    if (tag === null) break;
    const { attributes, end } = tag;
    if (name === 'meta')
      note(attributes.get('property') ?? attributes.get('name'), attributes.get('content'));
    const inside = RAW.has(name) ? endOfRaw(html, name, end) : end;
    if (name === 'title') note('title', html.slice(end, inside));
    at = html.indexOf('<', inside);
  }
  return said;
}

/** Behind a comment, or behind the bracket of an end tag, a doctype or nothing at all. */
function endOfOther(html: string, at: number): number {
  if (!html.startsWith('<!--', at)) return at + 1;
  const end = html.indexOf('-->', at + 4);
  return end < 0 ? html.length : end;
}

/** Where what is not to be read as tags ends; the end of all where nothing ends it. */
function endOfRaw(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

/** The attributes of a tag, the first of each name, and where it ends; null when the page ends before it. */
function readTag(html: string, from: number): { attributes: Map<string, string>; end: number } | null {
  const attributes = new Map<string, string>();
  let at = from;
  for (;;) {
    at += matchAt(SPACES, html, at).length;
    if (at >= html.length) return null;
    if (html[at] === '>') return { attributes, end: at + 1 };
    const name = matchAt(ATTRIBUTE_NAME, html, at).toLowerCase();
    at += name.length;
    at += matchAt(SPACES, html, at).length;
    if (html[at] !== '=') continue;
    const value = readValue(html, at + 1);
    if (value === null) return null;
    if (!attributes.has(name)) attributes.set(name, value.text);
    at = value.end;
  }
}

function readValue(html: string, from: number): { text: string; end: number } | null {
  const at = from + matchAt(SPACES, html, from).length;
  const quote = html[at];
  if (quote === '"' || quote === "'") {
    const end = html.indexOf(quote, at + 1);
    return end < 0 ? null : { text: html.slice(at + 1, end), end: end + 1 };
  }
  const text = matchAt(UNQUOTED, html, at);
  return { text, end: at + text.length };
}

/** What a pattern finds at this very place; often nothing. */
function matchAt(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? '';
}
