import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { Desk } from '../app/desk.ts';
import type { Handlers } from './answer.ts';

type Names = Extract<keyof Handlers, `triage.${string}` | `label.${string}` | `folder.${string}`>;

/** What the owner does with chats, and the labels and folders they sort them by. */
export function triageHandlers(desk: () => Promise<Desk>): Pick<Handlers, Names> {
  async function changing(change: (storage: Desk['storage']) => Promise<InboxChange>) {
    const { storage, publish } = await desk();
    publish(await change(storage));
    return {};
  }
  async function adding<T>(
    add: (storage: Desk['storage']) => Promise<{ id: T; change: InboxChange }>,
  ): Promise<{ id: T }> {
    const { storage, publish } = await desk();
    const { id, change } = await add(storage);
    publish(change);
    return { id };
  }
  return {
    'triage.act': async (input) => (await desk()).triage.act(input),
    'triage.undo': async ({ undo }) => ({ count: await (await desk()).triage.undo(undo) }),
    'label.add': (input) => adding((storage) => storage.addLabel(input)),
    'label.change': (input) => changing((storage) => storage.changeLabel(input)),
    'label.remove': (input) => changing((storage) => storage.removeLabel(input)),
    'folder.add': (input) => adding((storage) => storage.addFolder(input)),
    'folder.change': (input) => changing((storage) => storage.changeFolder(input)),
    'folder.remove': (input) => changing((storage) => storage.removeFolder(input)),
  };
}
