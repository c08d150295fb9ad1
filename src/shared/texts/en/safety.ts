/** What is wrong with this computer's disk or key store, and the one next step. */
export const safety = {
  'trouble.storage-full-title': 'This disk is full',
  'trouble.storage-full-text':
    'Shopbell cannot keep anything new. Nothing is lost: Instagram sends new messages again. Make some room, then we go on by ourselves.',
  'trouble.storage-read-only-title': 'Shopbell may not write in its folder',
  'trouble.storage-read-only-text':
    'Everything in it is still there. Allow your user to write in this folder, then we go on by ourselves.',
  'trouble.storage-locked-title': 'Another program holds Shopbell’s file',
  'trouble.storage-locked-text':
    'Often it is a backup, a virus scanner, or a second Shopbell. Close it, then we go on by ourselves.',
  'trouble.storage-damaged-title': 'The file with your messages is damaged',
  'trouble.storage-damaged-text':
    'Nothing was overwritten. Put back the newest good copy: the damaged file is moved aside, and we ask Instagram for what came since.',
  'trouble.storage-stopped-title': 'The storage has stopped twice',
  'trouble.storage-stopped-text': 'Everything that was kept is safe. Start it again.',
  'trouble.storage-unavailable-title': 'Shopbell cannot reach its storage',
  'trouble.storage-unavailable-text':
    'Nothing is lost, and we try again every few seconds. If it stays like this, look whether the disk is well.',
  'trouble.newer-database-title': 'A newer Shopbell wrote these messages',
  'trouble.newer-database-text':
    'Nothing was changed. Install the newest Shopbell and open it: everything is there.',
  'trouble.no-copy-text':
    'There is no good copy yet. Begin with an empty inbox: the damaged file is moved aside and kept, and we ask Instagram for your chats.',
  'trouble.put-back': 'Put back the copy of {when}',
  'trouble.begin-empty': 'Begin with an empty inbox',
  'trouble.start-again': 'Start it again',
  'trouble.try-again': 'Try again',
  'trouble.working': 'One moment…',
  'trouble.looking': 'Looking for the newest good copy…',
  'trouble.folder': 'Folder',

  'keychain.waiting-title': 'Waiting for your key store.',
  'keychain.waiting-text': 'It may be asking for your password in a window of its own.',
  'keychain.no-service-title': 'This computer has no key store.',
  'keychain.no-service-text':
    'So logins cannot be kept. On Debian and Ubuntu: sudo apt install gnome-keyring. Then try again.',
  'keychain.no-library-title': 'The part that speaks to the key store is missing.',
  'keychain.no-library-text':
    'On Debian and Ubuntu: sudo apt install libsecret-1-0. Then open Shopbell again.',
  'keychain.locked-title': 'Your key store is locked.',
  'keychain.locked-text': 'Unlock it with your password, then try again. Until then everything waits.',
  'keychain.denied-title': 'Your key store said no.',
  'keychain.denied-text': 'Allow Shopbell to use it, then try again. Until then everything waits.',
  'keychain.broken-title': 'Your key store does not work.',
  'keychain.broken-text': 'Restart the computer, then try again. Until then everything waits.',
  'keychain.session-title': 'Logins last until you quit.',
  'keychain.session-text': 'They are kept in memory only. Next time you log in again.',
  'keychain.gone-title': 'The keys of your Meta app are gone.',
  'keychain.gone-text': 'They are no longer in this computer’s key store. Enter them again.',
  'keychain.enter-keys': 'Enter the keys',
  'keychain.try-again': 'Try again',
  'keychain.use-session': 'For this session only',

  'crash.title': 'Shopbell’s window has stopped',
  'crash.text': 'Messages still come in and nothing is lost. Open the window again?',
  'crash.again': 'Open it again',
  'crash.quit': 'Quit Shopbell',
} as const;
