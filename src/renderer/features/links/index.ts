export { LinkBelow } from './LinkBelow.tsx';
