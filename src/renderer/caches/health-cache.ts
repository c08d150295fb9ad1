import { create } from 'zustand';
import type { DoctorReport } from '../../shared/model/doctor.ts';

/** What the doctor found last. Written by bridge/ only. */
export const useHealth = create<DoctorReport>()(() => ({ results: [], isRunning: false, wholeRunAt: null }));
