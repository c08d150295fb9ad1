export { ConversationPane } from './ConversationPane.tsx';
export { useDeadline, useHumanAgent } from './use-deadline.ts';
