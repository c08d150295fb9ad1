import { create } from 'zustand';
import type { ConversationId } from '../../shared/model/ids.ts';
import { MOST_RECORDED_SECONDS } from '../conversion/sound-plan.ts';
import { call } from './api.ts';
import { attachFiles, forgetRefused, refuse, sendAttached } from './attached-files.ts';

/** `denied`: by the system · `none`: there is no microphone · `busy`: it does not answer. */
export type MicrophoneTrouble = 'denied' | 'none' | 'busy';

export interface Recording {
  conversationId: ConversationId;
  /** Null until the microphone is open. */
  seconds: number | null;
  mostSeconds: number;
  /** How loud it was lately, 0 to 1, oldest first. */
  levels: readonly number[];
}

/** What Instagram takes without conversion; Chromium writes it where the system brings an encoder. */
const AAC = 'audio/mp4;codecs=mp4a.40.2';
const OPUS = 'audio/webm;codecs=opus';
const BITS_PER_SECOND = 64_000;
const LOOK_MS = 80;
/** Bars of the picture of what is being said. */
const LEVELS = 40;
/** A voice at arm's length fills the picture. */
const GAIN = 5;

export const useRecording = create<{ recording: Recording | null }>()(() => ({ recording: null }));

let running: { recorder: MediaRecorder; finish: Promise<Blob>; name: string; end(): void } | null = null;

/** Opens the microphone for one voice message. Says why not, beside the files, where it cannot. */
export async function startRecording(conversationId: ConversationId, name: string): Promise<void> {
  if (useRecording.getState().recording !== null) return;
  const type = MediaRecorder.isTypeSupported(AAC) ? AAC : OPUS;
  const mostSeconds = type === AAC ? MOST_RECORDED_SECONDS.aac : MOST_RECORDED_SECONDS.wave;
  forgetRefused(conversationId);
  useRecording.setState({ recording: { conversationId, seconds: null, mostSeconds, levels: silent() } });
  const sound = await openMicrophone();
  const isStillWanted = useRecording.getState().recording?.conversationId === conversationId;
  if (typeof sound === 'string') {
    useRecording.setState({ recording: null });
    if (isStillWanted) refuse(conversationId, { name: null, because: { microphone: sound } });
    return;
  }
  if (!isStillWanted) return shut(sound);
  running = record(sound, type, name);
}

/** Ends it and puts it among the files, to be heard before it is sent. */
export async function stopRecording(conversationId: ConversationId): Promise<void> {
  if (useRecording.getState().recording?.conversationId !== conversationId) return;
  const file = await takeFile();
  if (file) await attachFiles(conversationId, [file]);
}

/** Ends it and sends it, with whatever else lies ready. */
export async function sendRecording(conversationId: ConversationId): Promise<void> {
  await stopRecording(conversationId);
  await sendAttached(conversationId, null);
}

export function discardRecording(): void {
  const discarded = running;
  running = null;
  if (discarded) finishWith(discarded);
  useRecording.setState({ recording: null });
}

async function openMicrophone(): Promise<MediaStream | MicrophoneTrouble> {
  const opened = await call('microphone.open', {});
  if (!opened.ok || !opened.value.isAllowed) return 'denied';
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 }, video: false });
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'NotAllowedError') return 'denied';
    return name === 'NotFoundError' ? 'none' : 'busy';
  }
}

function record(sound: MediaStream, type: string, name: string): NonNullable<typeof running> {
  const recorder = new MediaRecorder(sound, { mimeType: type, audioBitsPerSecond: BITS_PER_SECOND });
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  const finish = new Promise<Blob>((resolve) => {
    recorder.onstop = () => {
      resolve(new Blob(pieces, { type: type.replace(/;.*/, '') }));
      const { recording } = useRecording.getState();
      // By itself: the microphone was unplugged. What was said until then is kept.
      if (running?.recorder === recorder && recording) void stopRecording(recording.conversationId);
    };
  });
  const stopLooking = watchLevels(sound);
  recorder.start();
  return {
    recorder,
    finish,
    name,
    end() {
      stopLooking();
      shut(sound);
    },
  };
}

/** Null when nothing was being recorded yet. */
async function takeFile(): Promise<File | null> {
  const ended = running;
  running = null;
  useRecording.setState({ recording: null });
  if (!ended) return null;
  finishWith(ended);
  const blob = await ended.finish;
  return new File([blob], ended.name, { type: blob.type });
}

function finishWith({ recorder, end }: NonNullable<typeof running>): void {
  if (recorder.state !== 'inactive') recorder.stop();
  end();
}

/** Counts the time and shows how loud it is; ends the recording where Instagram's limit is. */
function watchLevels(sound: MediaStream): () => void {
  const context = new AudioContext();
  const listener = context.createAnalyser();
  listener.fftSize = 2048;
  context.createMediaStreamSource(sound).connect(listener);
  const samples = new Float32Array(listener.fftSize);
  const begun = performance.now();
  const timer = setInterval(() => {
    const { recording } = useRecording.getState();
    if (!recording) return;
    listener.getFloatTimeDomainData(samples);
    const seconds = (performance.now() - begun) / 1000;
    const levels = [...recording.levels.slice(1), levelOf(samples)];
    useRecording.setState({ recording: { ...recording, seconds, levels } });
    if (seconds >= recording.mostSeconds) {
      const { conversationId } = recording;
      const full = { name: null, because: 'recording-full' } as const;
      void stopRecording(conversationId).then(() => refuse(conversationId, full));
    }
  }, LOOK_MS);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}

function levelOf(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  return Math.min(1, Math.sqrt(power) * GAIN);
}

/** The system's sign that the microphone is in use goes with it. */
function shut(sound: MediaStream): void {
  for (const track of sound.getTracks()) track.stop();
}

function silent(): number[] {
  return Array(LEVELS).fill(0);
}
