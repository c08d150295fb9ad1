/** A file taken for later sends. `[PC]` */
export interface PracticeUpload {
  id: string;
  accountUserId: string;
  type: string;
  /** Its name on the practice CDN. */
  name: string;
  at: number;
}

/** Messenger's attachment upload reference. */
export const UPLOAD_LIFE_MS = 90 * 24 * 3_600_000;
