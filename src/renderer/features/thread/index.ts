export { ThreadPane } from './ThreadPane.tsx';
