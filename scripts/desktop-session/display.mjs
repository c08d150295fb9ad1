import { randomBytes } from 'node:crypto';
import { chown, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { firstLine, startChild } from './child-processes.mjs';

const SCREEN = '1440x900x24';
const ANY_HOST = 0xffff;

/**
 * Starts a virtual display that only the run user can open.
 *
 * @returns {Promise<{ child: import('node:child_process').ChildProcess, env: NodeJS.ProcessEnv }>}
 */
export async function startDisplay({ user, folder, env }) {
  const authority = join(folder, 'Xauthority');
  await writeFile(authority, xauthority(randomBytes(16)), { mode: 0o600 });
  if (user !== undefined) await chown(authority, user.uid, user.gid);
  const args = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    SCREEN,
    '-nolisten',
    'tcp',
    '-noreset',
    '-auth',
    authority,
  ];
  // Xvfb picks a free number itself and writes it to descriptor 3 once it takes connections.
  const child = startChild('Xvfb', args, { user, env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await firstLine(child, child.stdio[3], 'Xvfb');
  return { child, env: { DISPLAY: `:${number}`, XAUTHORITY: authority } };
}

/**
 * An authority file with one cookie for any display (the format is that of Xau(3): family, then address,
 * display number, scheme and cookie, each after its length in two bytes). Written here so that the xauth
 * program is not needed.
 */
function xauthority(cookie) {
  const family = Buffer.alloc(2);
  family.writeUInt16BE(ANY_HOST);
  const fields = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from('MIT-MAGIC-COOKIE-1'), cookie].map(
    (field) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(field.length);
      return Buffer.concat([length, field]);
    },
  );
  return Buffer.concat([family, ...fields]);
}
