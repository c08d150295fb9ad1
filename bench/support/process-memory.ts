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
  const parents = new Map(processes().map((pid) => [pid, parentOf(pid)]));
  const isWithin = (pid: number): boolean => pid === root || (pid > 1 && isWithin(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isWithin).flatMap((pid) => memoryOf(pid) ?? []);
}

/** Whether any process of this machine was started with this program. Linux only. */
export function isRunning(program: string): boolean {
  return processes().some((pid) => commandOf(pid).startsWith(program));
}

function processes(): number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger);
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    // It has just ended.
    return '';
  }
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
    return { pid, command: commandOf(pid), megabytes: Number(kilobytes ?? 0) / 1024 };
  } catch {
    return null;
  }
}
