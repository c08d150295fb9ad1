import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { ConversationId } from '../../../shared/model/ids.ts';

/** The composer that can be written in now, for whoever acts on it from elsewhere: keys, the palette. */
export interface OpenComposer {
  conversationId: ConversationId;
  /** What is written in it. */
  text(): string;
}

export const useComposer = create<{ open: OpenComposer | null }>()(() => ({ open: null }));

/** Hands the composer in as long as it is there; what it answers is always of its last paint. */
export function useOpenComposer(composer: OpenComposer): void {
  const last = useRef(composer);
  useEffect(() => {
    last.current = composer;
  });
  const { conversationId } = composer;
  useEffect(() => {
    const open: OpenComposer = { conversationId, text: () => last.current.text() };
    useComposer.setState({ open });
    return () => useComposer.setState((state) => (state.open === open ? { open: null } : state));
  }, [conversationId]);
}
