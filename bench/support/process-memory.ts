import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessMemory {
  pid: number;
  /** The words it was started with. */
  command: string;
  /** Its share of memory, MB: what it holds alone, and its part of what it shares. */
  megabytes: number;
}

/** The memory of a process and of all that descend from it. Linux only. */
export function memoryOfTree(root: number): ProcessMemory[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (Number.isInteger(pid)) parents.set(pid, parentOf(pid));
  }
  const isWithin = (pid: number): boolean => pid === root || (pid > 1 && isWithin(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isWithin).flatMap((pid) => memoryOf(pid) ?? []);
}

/** 0 for a process that has just ended. */
function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold anything; the parent is the second word behind it.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

/** Null for a process that has just ended, and for the sandbox's helper, which belongs to root and is tiny. */
function memoryOf(pid: number): ProcessMemory | null {
  try {
    const [, kilobytes] = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+) kB$/m) ?? [];
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return { pid, command, megabytes: Number(kilobytes ?? 0) / 1024 };
  } catch {
    return null;
  }
}
