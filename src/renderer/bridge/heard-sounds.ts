import { create } from 'zustand';
import type { HeardSound } from '../conversion/hear-sound.ts';
import { call } from './api.ts';

/** What was looked at is kept while the window lives; a voice is a few hundred bytes here. */
export const useHeardSounds = create<{ sounds: ReadonlyMap<number, HeardSound | null> }>()(() => ({
  sounds: new Map(),
}));

const asked = new Set<number>();
let lane: Promise<void> = Promise.resolve();

/** Opens a kept sound to see where somebody speaks: each once, one after another, when nothing else is going on. */
export function lookAtSound(attachmentId: number): void {
  if (asked.has(attachmentId)) return;
  asked.add(attachmentId);
  lane = lane.then(async () => {
    const heard = await open(attachmentId);
    useHeardSounds.setState(({ sounds }) => ({ sounds: new Map(sounds).set(attachmentId, heard) }));
  });
}

/** Null where it cannot be opened: it is drawn flat, and may still be played. */
async function open(attachmentId: number): Promise<HeardSound | null> {
  const answer = await call('attachment.read', { attachmentId });
  if (!answer.ok) return null;
  const { hearSound } = await import('../conversion/hear-sound.ts');
  return await hearSound(answer.value.bytes.buffer);
}
