export { IncidentNotice } from './IncidentNotice.tsx';
export { TitleBar } from './TitleBar.tsx';
export { ToastLine } from './ToastLine.tsx';
