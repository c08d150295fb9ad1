import { create } from 'zustand';
import type { StagedFile } from '../../shared/ipc/contract.ts';
import type { AppErrorCode } from '../../shared/ipc/result.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import type { SendWhen } from '../../shared/model/send-when.ts';
import { type FileRefusal, MOST_FILES } from '../../shared/outgoing-files.ts';
import type { ConversionRefusal, ConvertedFile } from '../conversion/convert-file.ts';
import { call } from './api.ts';
import type { MicrophoneTrouble } from './recording.ts';
import { sendFiles } from './replies.ts';

/** A file in the tray over the composer. */
export interface AttachedFile {
  key: string;
  name: string;
  bytes: number;
  /** What was done so that Instagram takes it. */
  change: ConvertedFile['change'];
  /** Of a picture, small. */
  preview: ImageBitmap | null;
  /** Of a sound: where it can be heard from, and what it looks like. */
  sound: AttachedSound | null;
  /** Null while it is converted and main is taking it. */
  staged: StagedFile | null;
}

export interface AttachedSound {
  address: string;
  peaks: readonly number[];
  seconds: number;
}

/** A file that will not be sent, and why. `name` is null when it is about all of them. */
export interface RefusedFile {
  name: string | null;
  because:
    | Exclude<FileRefusal, 'too-large'>
    | 'too-many'
    | 'recording-full'
    | ConversionRefusal
    | { microphone: MicrophoneTrouble }
    | { error: AppErrorCode };
}

interface AttachedState {
  files: ReadonlyMap<ConversationId, readonly AttachedFile[]>;
  refused: ReadonlyMap<ConversationId, readonly RefusedFile[]>;
}

/** Ends the conversion of a file that is no longer wanted. */
const underWay = new Map<string, AbortController>();

export const useAttached = create<AttachedState>()(() => ({ files: new Map(), refused: new Map() }));

const NOTHING_YET = { change: 'none', preview: null, sound: null, staged: null } as const;

/** Takes files into the tray, one after another; tells of each that Instagram would not take. */
export async function attachFiles(conversationId: ConversationId, chosen: readonly File[]): Promise<void> {
  setRefused(conversationId, []);
  const room = MOST_FILES - filesOf(conversationId).length;
  if (chosen.length > room) refuse(conversationId, { name: null, because: 'too-many' });
  const taken = chosen.slice(0, Math.max(room, 0)).map((file) => ({ file, key: crypto.randomUUID() }));
  const waiting = taken.map(({ file: { name, size }, key }) => ({ ...NOTHING_YET, key, name, bytes: size }));
  setFiles(conversationId, (files) => [...files, ...waiting]);
  for (const { file, key } of taken) await take(conversationId, key, file);
}

export function removeAttached(conversationId: ConversationId, file: AttachedFile): void {
  setFiles(conversationId, (files) => files.filter(({ key }) => key !== file.key));
  underWay.get(file.key)?.abort();
  letGo(file);
  // Should it fail, main takes it away at its next start.
  if (file.staged) void call('file.unstage', { id: file.staged.id });
}

/** What left the tray, and as which messages. */
export interface SentFiles {
  files: readonly AttachedFile[];
  messages: readonly Message[];
}

/**
 * Sends all of the tray and empties it. Null when main could not store it: then all is back, with the reason. What
 * can be undone is to be put back or let go by whoever offers that.
 */
export async function sendAttached(
  conversationId: ConversationId,
  when: SendWhen | null,
): Promise<SentFiles | null> {
  const files = filesOf(conversationId);
  const ids = files.flatMap(({ staged }) => (staged ? [staged.id] : []));
  if (ids.length === 0) return { files: [], messages: [] };
  setRefused(conversationId, []);
  setFiles(conversationId, () => []);
  const answer = await sendFiles(conversationId, ids, when);
  if (answer.ok) {
    const mayBeUndone = when !== null && 'holdSeconds' in when;
    if (!mayBeUndone) for (const file of files) letGo(file);
    return { files, messages: answer.value };
  }
  const problem = answer.error;
  // Those that main no longer has must be chosen again.
  if (problem.code !== 'file-gone') setFiles(conversationId, (others) => [...files, ...others]);
  refuse(conversationId, { name: null, because: { error: problem.code } });
  return null;
}

/** Undone: they stand in the tray again. */
export function putBackAttached(conversationId: ConversationId, files: readonly AttachedFile[]): void {
  setFiles(conversationId, (others) => [...files, ...others]);
}

/** They have gone out and will not be wanted again. */
export function letGoOf(files: readonly AttachedFile[]): void {
  for (const file of files) {
    letGo(file);
    // Should it fail, main takes it away at its next start.
    if (file.staged) void call('file.unstage', { id: file.staged.id });
  }
}

/** The owner has read why. */
export function forgetRefused(conversationId: ConversationId): void {
  setRefused(conversationId, []);
}

async function take(conversationId: ConversationId, key: string, file: File): Promise<void> {
  const isWanted = () => filesOf(conversationId).some((one) => one.key === key);
  if (!isWanted()) return;
  const stopping = new AbortController();
  underWay.set(key, stopping);
  const answer = await convertAndStage(file, stopping.signal);
  underWay.delete(key);
  if ('staged' in answer && isWanted()) {
    const { staged, converted } = answer;
    const { bytes, name } = staged;
    const { change, preview, sound, blob } = converted;
    const heard = sound && { ...sound, address: URL.createObjectURL(blob) };
    setFiles(conversationId, (files) =>
      files.map((one) =>
        one.key === key ? { key, name, bytes, change, preview, sound: heard, staged } : one,
      ),
    );
    return;
  }
  if ('staged' in answer) {
    answer.converted.preview?.close();
    void call('file.unstage', { id: answer.staged.id });
  } else if (isWanted()) refuse(conversationId, { name: file.name, because: answer.because });
  setFiles(conversationId, (files) => files.filter((one) => one.key !== key));
}

type Taken = { staged: StagedFile; converted: ConvertedFile } | { because: RefusedFile['because'] };

async function convertAndStage(file: File, signal: AbortSignal): Promise<Taken> {
  const converted = await convert(file, signal);
  if ('because' in converted) return converted;
  const bytes = await bytesOf(converted.blob);
  if (bytes === null) return { because: { error: 'not-found' } };
  const answer = await call('file.stage', { name: file.name.slice(-200), bytes });
  if (!answer.ok) return { because: { error: answer.error.code } };
  if ('file' in answer.value) return { staged: answer.value.file, converted };
  const { refusal } = answer.value;
  if (refusal !== 'too-large') return { because: refusal };
  return { because: { because: 'too-large', bytes: bytes.length, isFilm: false } };
}

async function convert(
  file: File,
  signal: AbortSignal,
): Promise<ConvertedFile | { because: RefusedFile['because'] }> {
  try {
    // Loaded with the first file: most answers carry none.
    const { convertFile } = await import('../conversion/convert-file.ts');
    const converted = await convertFile(file, signal);
    return 'blob' in converted ? converted : { because: converted };
  } catch {
    // Taken out meanwhile, and nobody asks; or the file has gone from its folder, or is a folder itself.
    return { because: { error: 'not-found' } };
  }
}

function letGo({ preview, sound }: AttachedFile): void {
  preview?.close();
  if (sound) URL.revokeObjectURL(sound.address);
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

/** Says beside the files what will not be sent, and why. */
export function refuse(conversationId: ConversationId, one: RefusedFile): void {
  setRefused(conversationId, [...(useAttached.getState().refused.get(conversationId) ?? []), one]);
}
