import { expect, test } from 'vitest';
import { updateFailure } from './update-failure.ts';

const withCode = (code: string, message: string) => Object.assign(new Error(message), { code });

test.each([
  [withCode('ERR_CHECKSUM_MISMATCH', 'sha512 checksum mismatch'), 'bad-file'],
  [
    withCode('ERR_UPDATER_INVALID_SIGNATURE', 'New version is not signed by the application owner'),
    'bad-file',
  ],
  [withCode('ENOSPC', 'ENOSPC: no space left on device, write'), 'no-room'],
  [new Error('net::ERR_INTERNET_DISCONNECTED'), 'offline'],
  [withCode('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1'), 'offline'],
  [withCode('ERR_UPDATER_CHANNEL_FILE_NOT_FOUND', 'Cannot find latest.yml'), 'other'],
  ['anything', 'other'],
])('%s', (error, problem) => {
  expect(updateFailure(error)).toMatchObject({ problem, cause: error });
});
