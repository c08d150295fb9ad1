export { ConversationPane } from './ConversationPane.tsx';
export { deadlineGroups, type Group } from './list-items.ts';
export { type PreviewWords, previewWords } from './preview-words.ts';
export { type Deadline, deadlineOf, useDeadline, useHumanAgent } from './use-deadline.ts';
export { useListChats } from './use-list-chats.ts';
