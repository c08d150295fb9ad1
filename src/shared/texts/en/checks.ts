/** Whether anything is missing: the checks against Instagram, the import of what was before, gaps in a chat. */
export const checks = {
  'checks.last': 'Last check {time}, {chats}, {result}.',
  'checks.chats': 'one: {count} chat | other: {count} chats',
  'checks.nothing': 'nothing missing',
  'checks.found': 'one: {count} message found | other: {count} messages found',
  'checks.missing':
    'one: {count} message is only on Instagram | other: {count} messages are only on Instagram',
  'checks.failed': 'Instagram could not be asked',
  'checks.late': '{delay} late',
  'checks.now': 'Check now',
  'checks.running': 'Checking…',
  'checks.progress': 'Checking {done} of {total}',
  'checks.earlier': 'Earlier checks',
  'checks.why-start': 'at the start',
  'checks.why-wake': 'after the computer slept',
  'checks.why-network': 'when the network was back',
  'checks.why-way-in': 'after a pause of the fast way',
  'checks.why-connected': 'for a new shop',
  'checks.why-by-hand': 'by you',

  'import.progress': 'Importing {done} of {total} chats',
  'import.stopped': 'Import stopped at {done} of {total} chats.',
  'import.stop': 'Stop',
  'import.resume': 'Go on',
  'import.close': 'Hide',

  'gap.some': 'Some messages before this are only on Instagram',
  'gap.open': 'Open on Instagram',
} as const;
