export { ContactButton } from './ContactButton.tsx';
export { contactCommands } from './commands.ts';
export { useContact, useKeepContact } from './use-contact.ts';
export { useSharedMedia } from './use-shared-media.ts';
