import { create } from 'zustand';
import type { UpdateStatus } from '../../shared/model/update.ts';

/** How it stands with newer versions, as main told it last. Null: not told yet. */
export const useUpdate = create<{ status: UpdateStatus | null }>()(() => ({ status: null }));
