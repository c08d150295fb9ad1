import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { ConversationId } from '../../../shared/model/ids.ts';

/** With the time to undo it that the owner chose, at once, with the chat done afterwards, or at another time. */
export type HowToSend = 'as-chosen' | 'no-wait' | 'and-done' | { at: number };

/** The composer that can be written in now, for whoever acts on it from elsewhere: keys, the palette. */
export interface OpenComposer {
  conversationId: ConversationId;
  /** What is written in it. */
  text(): string;
  canSend(): boolean;
  send(how: HowToSend): void;
}

interface ComposerState {
  open: OpenComposer | null;
  /** The sheet that asks when it shall go out. */
  isChoosingTime: boolean;
  isChoosingEmoji: boolean;
}

export const useComposer = create<ComposerState>()(() => ({
  open: null,
  isChoosingTime: false,
  isChoosingEmoji: false,
}));

/** Hands the composer in as long as it is there; what it answers is always of its last paint. */
export function useOpenComposer(composer: OpenComposer): void {
  const last = useRef(composer);
  useEffect(() => {
    last.current = composer;
  });
  const { conversationId } = composer;
  useEffect(() => {
    const open: OpenComposer = {
      conversationId,
      text: () => last.current.text(),
      canSend: () => last.current.canSend(),
      send: (how) => last.current.send(how),
    };
    useComposer.setState({ open, isChoosingTime: false, isChoosingEmoji: false });
    return () => useComposer.setState((state) => (state.open === open ? { open: null } : state));
  }, [conversationId]);
}
