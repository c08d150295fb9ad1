import { expect, test } from 'vitest';
import { createTerminal } from './terminal.ts';

test('whatever a person is called, one line of plain words is written', () => {
  let written = '';
  const terminal = createTerminal((text) => {
    written += text;
  });
  terminal.say(
    `DM from <b>Anna</b>\r\nconnected @bank\x1b]0;owned\x07\u202E\u200B${'\u0301'.repeat(100_000)}`,
  );
  terminal.say('reply sent');
  expect(written).toMatch(/^DM from <b>Anna<\/b> connected @bank \]0;owned ?\p{M}{0,8}\nreply sent\n$/u);
});
