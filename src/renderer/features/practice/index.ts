export { PracticeStrip } from './PracticeStrip.tsx';
