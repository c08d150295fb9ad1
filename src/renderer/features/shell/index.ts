export { TitleBar } from './TitleBar.tsx';
