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
  return treeOf(root).flatMap((pid) => memoryOf(pid) ?? []);
}

/** The processor's time a process and all that descend from it have taken so far, seconds. Linux only. */
export function cpuSecondsOfTree(root: number): number {
  return treeOf(root).reduce((sum, pid) => sum + cpuTicksOf(pid) / TICKS_PER_SECOND, 0);
}

function treeOf(root: number): number[] {
  const parents = new Map(processes().map((pid) => [pid, parentOf(pid)]));
  const isWithin = (pid: number): boolean => pid === root || (pid > 1 && isWithin(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isWithin);
}

/** Of /proc/PID/stat; the same on every Linux of today. */
const TICKS_PER_SECOND = 100;

/** Own time, in user and in kernel mode. 0 for a process that has just ended. */
function cpuTicksOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(words[11]) + Number(words[12]);
  } catch {
    return 0;
  }
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
