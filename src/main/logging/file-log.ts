import { join } from 'node:path';
import electronLog from 'electron-log/main';
import type { Log } from './log.ts';
import { logLine } from './log-line.ts';

/** One file of at most 5 MB and one older one; more would fill an owner's disk for nothing. */
const MAX_BYTES = 5 * 1024 * 1024;

/** Writes `logs/shopbell.log` below `folder`: time, level, event, facts. */
export function openFileLog(folder: string): Log {
  const logger = electronLog.create({ logId: 'shopbell' });
  logger.transports.file.resolvePathFn = () => join(folder, 'logs', 'shopbell.log');
  logger.transports.file.maxSize = MAX_BYTES;
  logger.transports.file.format = '{iso} {level} {text}';
  logger.transports.console.level = false;
  logger.transports.ipc.level = false;
  return {
    info: (event, facts) => logger.info(logLine(event, facts)),
    warn: (event, facts) => logger.warn(logLine(event, facts)),
    error: (event, facts) => logger.error(logLine(event, facts)),
  };
}
