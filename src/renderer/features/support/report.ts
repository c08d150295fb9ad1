import { create } from 'zustand';
import type { AppErrorCode } from '../../../shared/ipc/result.ts';
import { call } from '../../bridge/api.ts';

type Report =
  | { phase: 'closed' }
  | { phase: 'gathering' }
  | { phase: 'shown'; text: string }
  | { phase: 'failed'; problem: AppErrorCode };

/** The report that is looked at: gathered once, so that what is shown is what is copied and saved. */
export const useReport = create<Report>()(() => ({ phase: 'closed' }));

export async function openReport(): Promise<void> {
  useReport.setState({ phase: 'gathering' }, true);
  const answer = await call('support.report', {});
  if (useReport.getState().phase !== 'gathering') return;
  useReport.setState(
    answer.ok ? { phase: 'shown', text: answer.value.text } : { phase: 'failed', problem: answer.error.code },
    true,
  );
}

export function closeReport(): void {
  useReport.setState({ phase: 'closed' }, true);
}
