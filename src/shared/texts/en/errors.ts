import type { AppErrorCode } from '../../ipc/result.ts';

/** What happened, whether anything is lost, what to press: at most 20 words each. */
export const errors = {
  'error.invalid-input': 'That did not work. Nothing was changed. Please try again.',
  'error.forbidden-sender': 'That did not work. Nothing was changed. Please restart Shopbell.',
  'error.not-found': 'This is no longer here. Nothing else was changed.',
  'error.internal': 'Something went wrong on our side. Nothing is lost. Please try again.',
  'error.storage-full':
    'This disk is full. Nothing is lost, Instagram sends new messages again. Please make some room.',
  'error.storage-read-only':
    'Shopbell may not write in its own folder. Nothing is lost. Please allow it, then try again.',
  'error.storage-locked':
    'Another program holds Shopbell’s file. Nothing is lost. Please close that program, then try again.',
  'error.storage-damaged':
    'The file with your messages is damaged. Nothing was overwritten. Please put back a copy.',
  'error.storage-stopped': 'The storage has stopped twice. Nothing is lost. Please start it again.',
  'error.storage-unavailable':
    'Shopbell cannot reach its storage. Nothing is lost. We try again every few seconds.',
  'error.newer-database':
    'A newer Shopbell wrote these messages. Nothing was changed. Please install the newer one.',
  'error.copy-damaged': 'This copy is damaged too. Nothing was changed. Please take another one.',
  'error.credentials-missing': 'Shopbell needs the keys of your Meta app first. Please enter them.',
  'error.keychain-missing':
    'This computer has no key store. Nothing was saved. Install one, or go on for this session only.',
  'error.keychain-locked':
    'Your computer’s key store is locked. Nothing is lost. Please unlock it, then try again.',
  'error.keychain-denied':
    'Your computer’s key store said no. Nothing is lost. Please allow Shopbell there, then try again.',
  'error.login-cancelled': 'The login was closed before it ended. Nothing was changed. You can start again.',
  'error.login-denied':
    'Instagram was told not to connect. Nothing was changed. Connect again and press Allow.',
  'error.login-expired': 'The login took longer than 10 minutes. Nothing was changed. Please start again.',
  'error.login-mismatch':
    'That answer did not belong to this login. Nothing was changed. Please start again.',
  'error.login-already-open': 'A login is already open. Please finish it or close it first.',
  'error.login-page-failed':
    'Instagram’s login page did not open. Nothing was changed. Check your internet and try again.',
  'error.redirect-refused':
    'Instagram does not know this redirect address. Copy it into your Meta app, then connect again.',
  'error.app-id-wrong':
    'Instagram does not know this app ID. Copy the Instagram app ID, not the Facebook one.',
  'error.app-secret-wrong':
    'This app secret does not fit the app ID. Copy the Instagram app secret, then connect again.',
  'error.code-expired': 'Instagram’s answer was no longer valid. Nothing was changed. Please connect again.',
  'error.tester-role-missing':
    'This account has no role in your Meta app. Invite it as Instagram tester and accept on your phone.',
  'error.permission-missing':
    'The permission for messages was not given. Connect again and leave all switches on.',
  'error.account-personal':
    'This is a personal account. Switch it to a business account in Instagram, then connect again.',
  'error.token-invalid':
    'Instagram did not accept this token. Nothing was saved. Make a new one and paste it.',
  'error.token-wrong-kind':
    'This token is for another kind of app. Use “Generate token” below Instagram login.',
  'error.subscription-refused':
    'Instagram did not switch on messages for this account. Nothing was saved. Please connect again.',
  'error.network-unreachable':
    'Instagram cannot be reached. Nothing is lost. Check your internet and try again.',
  'error.instagram-down': 'Instagram did not answer. Nothing is lost. Please try again.',
  'error.instagram-answer-unreadable':
    'Instagram answered in a way we could not read. Nothing is lost. Please try again.',
  'error.rate-limited': 'Instagram asks us to wait a little. Nothing is lost. We go on by ourselves.',
  'error.app-access-lost':
    'Instagram does not let this app in for now. Nothing is lost. Look at your app at Meta.',
  'error.app-not-live':
    'Your Meta app is not published, so customers cannot be answered yet. Publish it at Meta.',
  'error.account-needs-reconnect': 'Instagram wants you to log in again. Nothing is lost. Press Reconnect.',
  'error.account-restricted':
    'Instagram has restricted this account. Nothing is lost. Open Instagram to see why.',
  'error.messages-switched-off':
    'Messages are switched off for apps. In Instagram, switch on “Allow access to messages”.',
  'error.permission-lost':
    'Instagram took back the permission for messages. Nothing is lost. Press Reconnect.',
  'error.refused': 'Instagram did not take it. Nothing is lost. See Details for its words.',
  'error.text-empty': 'There is nothing to send yet. Please write something first.',
  'error.text-too-long': 'This is longer than Instagram takes in one message. Please shorten it or send two.',
  'error.planned-too-late':
    'After that time Instagram would no longer take it. Please choose an earlier one.',
  'error.window-closed': 'The 24 hours to answer are over. Nothing was sent. Please answer on the phone.',
  'error.person-unavailable':
    'This person cannot receive messages now. Nothing was sent. You could look on the phone.',
  'error.other-app-owns-thread':
    'Another tool holds this chat. Nothing was sent. Disconnect that tool in Instagram’s settings.',
  'error.attachment-refused': 'Instagram did not take this file. Nothing was sent. Try another format.',
  'error.maybe-sent':
    'Instagram does not tell whether this arrived. Look at the chat on your phone before you send it again.',
  'error.not-confirmed': 'We do not know yet whether it arrived. We look, and never send it twice.',
  'error.files-need-tunnel':
    'Files can only go out in the fast way, which is down now. It waits and goes by itself.',
  'error.file-left-behind':
    'This file needs the fast way, which is not open. Nothing was sent. Press Retry when it is.',
  'error.file-gone': 'This file is no longer on this computer. Nothing was sent. Please attach it again.',
  'error.file-not-saved':
    'The file was not saved there. Nothing else was changed. Please choose another folder.',
  'error.practice-failed': 'The practice shop did not open. Nothing was changed. Please try again.',
  'error.move-passphrase':
    'The passphrase does not open this file. Nothing has changed. Look at capital letters and spaces, and try again.',
  'error.move-foreign':
    'This is no file that Shopbell made for moving. Nothing has changed. Choose the one whose name ends in “.shopbell.age”.',
  'error.move-damaged':
    'This file is cut off or was changed. Nothing has changed here. Copy it again from where it was made.',
  'error.move-newer':
    'This file was made by a newer Shopbell. Nothing has changed. Update Shopbell here first, then choose it again.',
  'error.place-full':
    'There is no room left in that place, and nothing was left there. Make some, or choose another one.',
  'error.place-closed':
    'Nothing can be written in that place. Nothing was changed. Please choose another folder.',
  'error.work-running': 'Shopbell still writes or reads another file. Wait for its end, or stop it first.',
  'error.work-stopped': 'Stopped. Nothing of it is left, and nothing has changed.',
} as const satisfies Record<`error.${AppErrorCode}`, string>;
