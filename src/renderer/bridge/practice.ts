import type { CallName } from '../../shared/ipc/names.ts';
import type { Message } from '../../shared/model/message.ts';
import type { DrillStep, PracticePace, PracticeState, PracticeTrouble } from '../../shared/model/practice.ts';
import { useApp } from '../caches/app-cache.ts';
import { useInbox } from '../caches/inbox-cache.ts';
import { usePracticeState } from '../caches/practice-cache.ts';
import { call } from './api.ts';

/** Changes come in bursts; one question is enough for each. */
const ASK_AFTER_MS = 300;

/** Keeps the cache equal to the practice shop while something changes in it. The answer ends that. */
export function followPractice(): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const ask = () => {
    timer ??= setTimeout(() => {
      timer = null;
      void take('practice.state', {});
    }, ASK_AFTER_MS);
  };
  void take('practice.state', {});
  const stops = [
    useInbox.subscribe(({ revision }, before) => revision !== before.revision && ask()),
    useApp.subscribe(({ connection }, before) => connection !== before.connection && ask()),
  ];
  return () => {
    if (timer !== null) clearTimeout(timer);
    for (const stop of stops) stop();
    usePracticeState.setState({ practice: null });
  };
}

/** Each answers whether it could be done; the cache holds the shop as it is then. */
export function setTrouble(trouble: PracticeTrouble, isOn: boolean): Promise<boolean> {
  return take('practice.trouble', { trouble, isOn });
}
export function setPace(pace: PracticePace): Promise<boolean> {
  // Shown at once; main answers with the same a moment later.
  usePracticeState.setState(({ practice }) => ({ practice: practice && { ...practice, pace } }));
  return take('practice.pace', { pace });
}
export function settleStep(step: DrillStep, how: 'done' | 'skipped'): Promise<boolean> {
  return take('practice.step', { step, how });
}
export function handleDrill(act: 'put-away' | 'take-out' | 'begin-anew'): Promise<boolean> {
  return take('practice.drill', { act });
}

/** Hears of every message that was stored or changed, as main tells it. The answer ends that. */
export function hearMessages(listener: (message: Message) => void): () => void {
  return window.api.on('inbox.changed', ({ messages }) => {
    for (const message of messages) listener(message);
  });
}

type Name = Extract<
  CallName,
  'practice.state' | 'practice.trouble' | 'practice.pace' | 'practice.step' | 'practice.drill'
>;

async function take<N extends Name>(name: N, input: Parameters<typeof call<N>>[1]): Promise<boolean> {
  const answer = await call(name, input);
  // Of a shop that was left meanwhile there is nothing to show.
  if (answer.ok && useApp.getState().isPractice) {
    usePracticeState.setState({ practice: answer.value as PracticeState });
  }
  return answer.ok;
}
