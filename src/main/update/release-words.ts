import { MOST_NOTES_CHARACTERS } from '../../shared/model/update.ts';

/** As the updater hands notes over: one text, one for each version passed over, or nothing. */
export type RawNotes = string | Array<{ version: string; note: string | null }> | null | undefined;

/**
 * Notes of a release as plain words. GitHub hands them out as HTML where the feed file has none of its own; none of
 * its markup is kept, and the window shows the rest as text only.
 */
export function releaseWords(raw: RawNotes): string {
  const text = Array.isArray(raw)
    ? raw.map(({ version, note }) => `${version}\n${note ?? ''}`).join('\n\n')
    : (raw ?? '');
  return plain(text).slice(0, MOST_NOTES_CHARACTERS);
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

function plain(text: string): string {
  return text
    .replace(/<li[^>]*>/gi, '- ')
    .replace(/<\/(p|li|h\d|ul|ol|div)>|<br\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_all, name: string) => ENTITIES[name] ?? '')
    .replace(/^#+ /gm, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
