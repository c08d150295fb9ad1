export { CloseSheet } from './CloseSheet.tsx';
