import { create } from 'zustand';
import type { StagedFile } from '../../shared/ipc/contract.ts';
import type { AppErrorCode } from '../../shared/ipc/result.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import { type FileRefusal, MOST_FILES, MOST_OUTGOING_BYTES } from '../../shared/outgoing-files.ts';
import { call } from './api.ts';
import { fitPicture } from './fit-picture.ts';
import { sendFiles } from './replies.ts';

/** A file in the tray over the composer. */
export interface AttachedFile {
  key: string;
  name: string;
  bytes: number;
  isSmaller: boolean;
  preview: ImageBitmap | null;
  /** Null while main is taking it. */
  staged: StagedFile | null;
}

/** A file that will not be sent, and why. `name` is null when it is about all of them. */
export interface RefusedFile {
  name: string | null;
  because: FileRefusal | 'too-many' | { error: AppErrorCode };
}

interface AttachedState {
  files: ReadonlyMap<ConversationId, readonly AttachedFile[]>;
  refused: ReadonlyMap<ConversationId, readonly RefusedFile[]>;
}

export const useAttached = create<AttachedState>()(() => ({ files: new Map(), refused: new Map() }));

/** Takes files into the tray, one after another; tells of each that Instagram would not take. */
export async function attachFiles(conversationId: ConversationId, chosen: readonly File[]): Promise<void> {
  setRefused(conversationId, []);
  const room = MOST_FILES - filesOf(conversationId).length;
  if (chosen.length > room) refuse(conversationId, { name: null, because: 'too-many' });
  const taken = chosen.slice(0, Math.max(room, 0)).map((file) => ({ file, key: crypto.randomUUID() }));
  const waiting = taken.map(({ file: { name, size }, key }) => ({
    key,
    name,
    bytes: size,
    isSmaller: false,
    preview: null,
    staged: null,
  }));
  setFiles(conversationId, (files) => [...files, ...waiting]);
  for (const { file, key } of taken) await take(conversationId, key, file);
}

export function removeAttached(conversationId: ConversationId, file: AttachedFile): void {
  setFiles(conversationId, (files) => files.filter(({ key }) => key !== file.key));
  file.preview?.close();
  // Should it fail, main takes it away at its next start.
  if (file.staged) void call('file.unstage', { id: file.staged.id });
}

/** Sends all of the tray and empties it; puts it back, with the reason, when main could not store it. */
export async function sendAttached(conversationId: ConversationId): Promise<boolean> {
  const files = filesOf(conversationId);
  const ids = files.flatMap(({ staged }) => (staged ? [staged.id] : []));
  if (ids.length === 0) return true;
  setRefused(conversationId, []);
  setFiles(conversationId, () => []);
  const problem = await sendFiles(conversationId, ids);
  if (problem === null) {
    for (const { preview } of files) preview?.close();
    return true;
  }
  // Those that main no longer has must be chosen again.
  if (problem.code !== 'file-gone') setFiles(conversationId, (others) => [...files, ...others]);
  refuse(conversationId, { name: null, because: { error: problem.code } });
  return false;
}

/** The owner has read why. */
export function forgetRefused(conversationId: ConversationId): void {
  setRefused(conversationId, []);
}

async function take(conversationId: ConversationId, key: string, file: File): Promise<void> {
  const { blob, isSmaller, preview } = await fitPicture(file);
  const answer = await stage(file.name, blob);
  const isStillWanted = filesOf(conversationId).some((one) => one.key === key);
  if ('staged' in answer && isStillWanted) {
    const { staged } = answer;
    const { bytes, name } = staged;
    setFiles(conversationId, (files) =>
      files.map((one) => (one.key === key ? { key, name, bytes, isSmaller, preview, staged } : one)),
    );
    return;
  }
  preview?.close();
  if ('staged' in answer) void call('file.unstage', { id: answer.staged.id });
  else if (isStillWanted) refuse(conversationId, { name: file.name, because: answer.because });
  setFiles(conversationId, (files) => files.filter((one) => one.key !== key));
}

async function stage(
  name: string,
  blob: Blob,
): Promise<{ staged: StagedFile } | { because: RefusedFile['because'] }> {
  // Told before a film of gigabytes is read into memory.
  if (blob.size > MOST_OUTGOING_BYTES) return { because: 'too-large' };
  const bytes = await bytesOf(blob);
  if (bytes === null) return { because: { error: 'not-found' } };
  const answer = await call('file.stage', { name: name.slice(-200), bytes });
  if (!answer.ok) return { because: { error: answer.error.code } };
  return 'file' in answer.value ? { staged: answer.value.file } : { because: answer.value.refusal };
}

/** Null when the file has gone from its folder meanwhile, or is a folder itself. */
async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    // The one thing that can be said is that it is not there.
    return null;
  }
}

function filesOf(conversationId: ConversationId): readonly AttachedFile[] {
  return useAttached.getState().files.get(conversationId) ?? [];
}

function setFiles(
  conversationId: ConversationId,
  change: (files: readonly AttachedFile[]) => readonly AttachedFile[],
): void {
  useAttached.setState(({ files }) => ({
    files: new Map(files).set(conversationId, change(files.get(conversationId) ?? [])),
  }));
}

function setRefused(conversationId: ConversationId, list: readonly RefusedFile[]): void {
  useAttached.setState(({ refused }) => ({ refused: new Map(refused).set(conversationId, list) }));
}

function refuse(conversationId: ConversationId, one: RefusedFile): void {
  setRefused(conversationId, [...(useAttached.getState().refused.get(conversationId) ?? []), one]);
}
