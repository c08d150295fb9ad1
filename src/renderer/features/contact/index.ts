export { ContactButton } from './ContactButton.tsx';
export { ContactPanel } from './ContactPanel.tsx';
export { contactCommands } from './commands.ts';
export { useContact } from './use-contact.ts';
