import { create } from 'zustand';
import type { Attachment, Message } from '../../../shared/model/message.ts';
import { shownAs } from './shown-as.ts';

/** Which picture is looked at, by its attachment; null for none. */
export const useLightbox = create<{ attachmentId: number | null }>()(() => ({ attachmentId: null }));

export function openLightbox(attachmentId: number): void {
  useLightbox.setState({ attachmentId });
}

export function closeLightbox(): void {
  useLightbox.setState({ attachmentId: null });
}

export interface Viewable {
  attachment: Attachment;
  message: Message;
}

/** Messages of both, each once, in order of time. What the thread says of one is newer. */
export function together(loaded: readonly Message[], others: readonly Message[]): Message[] {
  const byId = new Map([...others, ...loaded].map((message) => [message.id, message]));
  return [...byId.values()].sort((a, b) => a.sentAt - b.sentAt || a.id - b.id);
}

/** Pictures and films of the loaded thread, oldest first. What was unsent is no longer among them. */
export function viewables(messages: readonly Message[]): Viewable[] {
  return messages
    .filter(({ isUnsent }) => !isUnsent)
    .flatMap((message) =>
      message.attachments
        .filter((attachment) => ['picture', 'film'].includes(shownAs(attachment)))
        .map((attachment) => ({ attachment, message })),
    );
}
