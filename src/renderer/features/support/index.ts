export { ReportDialog } from './ReportDialog.tsx';
export { openReport } from './report.ts';
