/** Newer versions of Shopbell itself. */
export const update = {
  'update.name': 'Updates',
  'update.choice': 'New versions come in',
  'update.automatic': 'By themselves',
  'update.ask': 'Ask first',
  'update.never': 'Never',
  'update.automatic-note':
    'New versions come in quietly and start when Shopbell does, or while you are away.',
  'update.ask-note': 'We tell you when there is one. Nothing is fetched before you say so.',
  'update.never-note': 'We do not look. Old versions may stop working when Instagram changes.',
  'update.version': 'Shopbell {version}',
  'update.check': 'Check now',
  'update.fetch': 'Get it',
  'update.restart': 'Restart now',
  'update.later': 'Not now',
  'update.not-checked': 'Not looked yet. We look by ourselves, a few times a day.',
  'update.newest': 'This is the newest version. Last look {time}.',
  'update.checking': 'Looking for a newer version…',
  'update.found': '{version} is there. Nothing of it is on this computer yet.',
  'update.fetching': 'Fetching {version}, {percent} %. You can go on working.',
  'update.ready': '{version} is ready. It starts the next time Shopbell does.',
  'update.restarting': 'Shopbell {version} starts in a moment, when your last answer is out.',
  'update.offer-ready': 'Shopbell {version} is ready. Restarting takes a few seconds, nothing is lost.',
  'update.offer-found': 'There is a newer Shopbell, {version}.',
  'update.notes': 'What is new in {version}',
  'update.problem-offline': 'We could not look: the line is down. We try again by ourselves.',
  'update.problem-bad-file':
    'The file that came was not whole, so we threw it away. Nothing has changed. Try again later.',
  'update.problem-no-room': 'There is no room for it on this disk. Make some room, then check again.',
  'update.problem-other': 'It did not work this time. Nothing has changed. We try again by ourselves.',
  'update.source-development': 'Started from its sources: updates are off.',
  'update.source-package-manager':
    'Installed as a package of your system: get the newer package where this one came from.',
  'update.source-portable':
    'The portable Shopbell does not change itself: get the newer file where this one came from.',
  'update.source-no-place': 'Built by hand: it knows no place to look for newer versions.',
} as const;
