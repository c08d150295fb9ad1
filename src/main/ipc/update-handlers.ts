import type { Updates } from '../update/updates.ts';
import type { Handlers } from './answer.ts';

type Names = Extract<keyof Handlers, `update.${string}`>;

/** Newer versions of Shopbell itself. */
export function updateHandlers(updates: Updates): Pick<Handlers, Names> {
  return {
    'update.status': () => updates.status(),
    'update.check': () => updates.check(),
    'update.fetch': () => updates.fetch(),
    'update.restart': () => updates.restart(),
    'update.later': () => updates.later(),
  };
}
