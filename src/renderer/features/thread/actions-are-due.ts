import { createContext } from 'react';

/** Whether messages get their buttons: not in the first picture of a thread, where nobody sees them. */
export const ActionsAreDue = createContext(true);
