import type { Person } from '../../shared/model/person.ts';
import { useApp } from '../caches/app-cache.ts';
import { call } from './api.ts';

/** Where the window asks for a file that main keeps; main alone knows which one that is. */
export function attachmentAddress(id: number): string {
  return `media://attachment/${id}${shop()}`;
}

/** The person's picture, or null when none is kept. */
export function faceAddress({ id, picture }: Pick<Person, 'id' | 'picture'>): string | null {
  return picture === null ? null : `media://face/${id}/${picture}${shop()}`;
}

export function saveAttachment(attachmentId: number) {
  return call('attachment.save', { attachmentId });
}

/** The practice shop counts from one as the real one does: without this one could show the other's pictures. */
function shop(): string {
  return useApp.getState().isPractice ? '?practice' : '';
}
