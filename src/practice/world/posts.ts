/** Something an account has published. */
export interface PracticePost {
  id: string;
  kind: 'image' | 'album' | 'video' | 'reel';
  caption: string | null;
  /** Ms before "now" when it is asked for: a practice shop always has something fresh. */
  ago: number;
}

/** Its public page. */
export function postPage({ id, kind }: PracticePost): string {
  return `https://www.instagram.com/${kind === 'reel' ? 'reel' : 'p'}/C${id.slice(-10)}/`;
}
