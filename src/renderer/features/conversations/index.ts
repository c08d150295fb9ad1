export { ConversationPane } from './ConversationPane.tsx';
export { useDeadline } from './use-deadline.ts';
