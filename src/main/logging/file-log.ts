import { join } from 'node:path';
import electronLog from 'electron-log/node';
import type { Log } from './log.ts';
import { logLine } from './log-line.ts';

/** One file of at most 5 MB and one older one; more would fill an owner's disk for nothing. */
export const MOST_LOG_BYTES = 5 * 1024 * 1024;

export const logFile = (folder: string) => join(folder, 'logs', 'shopbell.log');
/** Where the full one goes; what was there before is gone. */
export const olderLogFile = (folder: string) => join(folder, 'logs', 'shopbell.old.log');

/** Writes `logs/shopbell.log` below `folder`: time, level, event, facts. Only this user may read it. */
export function openFileLog(folder: string): Log {
  const logger = electronLog.create({ logId: `shopbell ${folder}` });
  logger.transports.file.resolvePathFn = () => logFile(folder);
  logger.transports.file.maxSize = MOST_LOG_BYTES;
  logger.transports.file.format = '{iso} {level} {text}';
  logger.transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  logger.transports.console.level = false;
  return {
    info: (event, facts) => logger.info(logLine(event, facts)),
    warn: (event, facts) => logger.warn(logLine(event, facts)),
    error: (event, facts) => logger.error(logLine(event, facts)),
  };
}
