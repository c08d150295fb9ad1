import { writeFileSync } from 'node:fs';
import { median, percentile } from './statistics.ts';

/** One figure as bench/results.json holds it; machine and commit are added by the runner. */
export interface Result {
  name: string;
  value: number;
  unit: 'ms' | 'ops/s' | 'MB' | 'ratio';
  p50?: number;
  p95?: number;
  baseline?: { name: string; value: number };
  ratio?: number;
  /** Messages stored, or in the thread. */
  size?: number;
  samples?: number;
  /** How many wrote at the same time. */
  connections?: number;
  /** Other things measured beside it, each with its unit in its name. */
  beside?: Record<string, number>;
}

/** A figure of many samples: its value is the median. */
export function resultOf(
  name: string,
  samples: readonly number[],
  more: Partial<Result> & Pick<Result, 'unit'>,
): Result {
  const p50 = round(median(samples));
  return { name, value: p50, p50, p95: round(percentile(samples, 0.95)), samples: samples.length, ...more };
}

/** Hands the figures of one benchmark to the runner. */
export function writeResults(results: readonly Result[]): void {
  const file = process.env.SHOPBELL_BENCH_RESULTS;
  if (file === undefined) console.log(JSON.stringify(results, null, 2));
  else writeFileSync(file, JSON.stringify(results));
}

/** Two digits after the point are more than any of these figures is exact to. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
