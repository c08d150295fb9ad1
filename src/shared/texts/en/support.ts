/** The report for support: what it holds, and what the owner may do with it. */
export const support = {
  'report.open': 'Report for support',
  'report.title': 'Report for support',
  'report.note':
    'Everything it holds stands here: versions, state and the end of the log. No messages, no names, no keys. It goes nowhere by itself: copy it, or save it, and hand it to whoever helps you.',
  'report.content': 'What the report holds',
  'report.close': 'Close the report',
  'report.save': 'Save…',
  'report.saved': 'Saved',
} as const;
