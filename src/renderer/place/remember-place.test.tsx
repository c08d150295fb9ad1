import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ConversationId } from '../../shared/model/ids.ts';
import { emptyAppState, useApp } from '../caches/app-cache.ts';
import { usePlace } from './place.ts';
import { rememberPlace, restorePlace } from './remember-place.ts';

const ANNA = 3 as ConversationId;
let stop = () => {};

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  useApp.setState(emptyAppState, true);
  usePlace.setState(usePlace.getInitialState(), true);
  stop = rememberPlace();
});
afterEach(() => stop());

function leaveAt(conversationId: ConversationId, isPractice: boolean): void {
  useApp.setState({ phase: 'ready', isPractice });
  usePlace.setState({ view: 'all', conversationId });
  window.dispatchEvent(new Event('pagehide'));
  usePlace.setState(usePlace.getInitialState(), true);
}

const place = () => {
  restorePlace();
  const { view, conversationId } = usePlace.getState();
  return { view, conversationId };
};

test('one comes back to where one was', () => {
  leaveAt(ANNA, false);
  expect(place()).toEqual({ view: 'all', conversationId: ANNA });
});

test('in the practice shop too, as long as the window lasts; the next one begins anew', () => {
  leaveAt(ANNA, true);
  expect(place()).toEqual({ view: 'all', conversationId: ANNA });
  sessionStorage.clear();
  usePlace.setState(usePlace.getInitialState(), true);
  expect(place()).toEqual({ view: 'needs-reply', conversationId: null });
});
