import { create } from 'zustand';
import type { PracticeState } from '../../shared/model/practice.ts';

/** The practice shop's strings as main told them last; null in the real shop. Written by bridge/practice.ts only. */
export const usePracticeState = create<{ practice: PracticeState | null }>()(() => ({ practice: null }));
