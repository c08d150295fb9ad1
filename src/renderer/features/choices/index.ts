export { ChoicesBelow, ChoicesInside } from './Choices.tsx';
