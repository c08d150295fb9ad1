import { z } from 'zod';

/** What the application's menu has the window do: ids of the window's own commands. */
export const MenuCommand = z.enum([
  'settings.open',
  'search.open',
  'palette.open',
  'keys.open',
  'contact.panel',
]);
export type MenuCommand = z.infer<typeof MenuCommand>;
