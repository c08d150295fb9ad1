import { useEffect } from 'react';
import { create } from 'zustand';
import type { Command } from './command.ts';

/** What can be done now: each feature hands in its commands while it is shown. */
export const useCommandRegistry = create<{ commands: ReadonlyMap<string, Command> }>()(() => ({
  commands: new Map(),
}));

/** `commands` must be one and the same list at each render. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    useCommandRegistry.setState(({ commands: before }) => ({
      commands: new Map([...before, ...commands.map((command) => [command.id, command] as const)]),
    }));
    return () => {
      useCommandRegistry.setState(({ commands: before }) => ({
        commands: new Map([...before].filter(([, command]) => !commands.includes(command))),
      }));
    };
  }, [commands]);
}

/** Runs it if it is there and can be done; answers whether it did. */
export function runCommand(id: string): boolean {
  const command = useCommandRegistry.getState().commands.get(id);
  if (!command || command.blocked?.()) return false;
  command.run();
  return true;
}
