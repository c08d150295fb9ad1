export { ContactButton } from './ContactButton.tsx';
export { contactCommands } from './commands.ts';
export { useContact } from './use-contact.ts';
