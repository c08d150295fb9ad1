import type { MessageId } from '../../../shared/model/ids.ts';
import type { DrillStep } from '../../../shared/model/practice.ts';
import type { TriageAction } from '../../../shared/model/triage.ts';
import { watchCalls } from '../../bridge/api.ts';
import { hearMessages } from '../../bridge/practice.ts';
import { useApp } from '../../caches/app-cache.ts';
import { watchDeeds } from '../../place/deeds.ts';
import { usePlace } from '../../place/place.ts';

/**
 * Looks on while the owner works and tells which step of the drill was really done: by what main has carried out
 * and stored, not by what was clicked. The answer ends it.
 */
export function watchDrill(onDone: (step: DrillStep) => void): () => void {
  const stops = [
    watchAnswers(onDone),
    watchTriage(onDone),
    watchPapers(onDone),
    watchDeeds((deed) => {
      if (deed === 'opened-what-was-found') onDone('search');
    }),
    usePlace.subscribe(({ board }, before) => {
      if (board === 'behind' && before.board === 'shown') onDone('board');
    }),
    useApp.subscribe(({ connection }, before) => {
      if (before.connection.word === 'needs' && connection.word !== 'needs') onDone('reconnect');
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** An answer counts when Instagram has confirmed it; one that main sends as an example is not the owner's. */
function watchAnswers(onDone: (step: DrillStep) => void): () => void {
  const own = new Set<MessageId>();
  const confirmed = new Set<MessageId>();
  const quoting = new Set<MessageId>();
  const settle = (id: MessageId) => {
    if (!own.has(id) || !confirmed.has(id)) return;
    onDone('answer');
    if (quoting.has(id)) onDone('quote');
  };
  const stops = [
    watchCalls((done) => {
      if (done.name !== 'reply.send' && done.name !== 'reply.send-files') return;
      for (const { id, quote } of done.output) {
        own.add(id);
        if (quote) quoting.add(id);
        settle(id);
      }
    }),
    hearMessages(({ id, delivery }) => {
      if (delivery !== 'sent' && delivery !== 'seen') return;
      confirmed.add(id);
      settle(id);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function watchTriage(onDone: (step: DrillStep) => void): () => void {
  let wasDone = false;
  let isTyped = false;
  function acted(action: Pick<TriageAction, 'type'> & { isOn?: boolean }): void {
    wasDone = action.type === 'done';
    if (action.type === 'label' && action.isOn) onDone('label');
    if (action.type !== 'snooze') return;
    if (isTyped) onDone('snooze');
    isTyped = false;
  }
  const stops = [
    watchDeeds((deed) => {
      if (deed === 'snoozed-by-words') isTyped = true;
    }),
    watchCalls((done) => {
      if (done.name === 'triage.undo') {
        if (wasDone) onDone('done');
        wasDone = false;
      }
      if (done.name === 'triage.act') acted(done.input.action);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function watchPapers(onDone: (step: DrillStep) => void): () => void {
  let hasNote = false;
  let hasOrder = false;
  return watchCalls(({ name }) => {
    hasNote ||= name === 'note.add';
    hasOrder ||= name === 'order.add';
    if (hasNote && hasOrder) onDone('note-and-order');
    if (name === 'saved-reply.used') onDone('saved-reply');
  });
}
