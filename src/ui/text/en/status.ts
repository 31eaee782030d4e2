/** The status of one's own work, as a line and as a panel. */
import type { status as nl } from '#ui/text/nl/status.ts'
import { createCount } from '#ui/text/plural.ts'

const count = createCount('en')

export const status: typeof nl = {
  title: 'How your work stands',
  open: 'See how your work stands',

  saved: 'Saved',
  saving: 'Saving…',
  unsaved: 'Not saved',
  savedLong: 'Everything you typed is on this device.',
  unsavedKeepOpen: 'Not saved: keep this screen open',
  noEmergencyCopy: 'No emergency copy could be kept either: what you typed last is on this screen only.',
  makeCopy: 'Make a copy',
  recoveryMissing:
    'You have no recovery code yet. If all your devices are lost, the code is the only way back.',
  recoveryMake: 'Make a recovery code',
  exportFile: 'lesspiegel-my-data.json',
  unsavedLong: 'The last part is not saved. Keep this screen open and make a copy first.',

  notKept: {
    title: 'This is not saved',
    titleOf: (what) => `This is not saved: “${what}”`,
    why: {
      may_not_write: 'You may not write here (any more).',
      app_outdated: 'You wrote here with a newer version of the app. Update the app on this device first.',
      not_found: 'This has been erased meanwhile.',
    },
    typed: 'You typed:',
    copy: 'Copy your text',
    copied: 'Copied',
    copyFailed: 'Copying does not work here. Select the text and copy it yourself.',
    read: 'I have read this',
  },

  unsent: (n) => `${n} not sent`,
  unsentOldest: (n, waiting) => `${n} not sent · ${waiting}`,
  unsentLong: (n, waiting) =>
    `${count(n, 'piece is', 'pieces are')} waiting for a connection, the oldest for ${waiting}. It goes by itself once there is one.`,
  filling: 'Fetching your work…',
  allSent: 'Everything sent',
  sendNow: 'Send now',
  parked: (n) =>
    `${count(n, 'piece was', 'pieces were')} not accepted. It is still here and you can take it with you.`,
  receivedAt: (time) => `Last updated at ${time}`,

  offline: 'No connection',
  offlineLong: 'No connection. You can simply go on working; everything stays on this device.',
  offlineReady: 'Ready for offline',
  offlineReadyLong: 'The whole app is on this device and also starts without a connection.',
  offlineNotReady: 'Not yet ready for offline',
  offlineNotReadyLong: 'Keep the app open with a connection for a moment, and it will be made ready.',

  lockSoon: 'Locks soon',
  lockSoonLong: 'Without a touch the screen will lock soon. Your work is saved first.',
  stayOpen: 'Keep open',
  lockNow: 'Lock now',

  storageInstalled: 'Installed as an app',
  storageTab: 'In a browser tab',
  storageTabLong:
    'A tablet may empty a tab after seven days without use. Put Lesspiegel on the home screen and that will not happen.',
  storagePersistent: 'The browser keeps the data',
  storageNotPersistent: 'The browser may clear the data when storage runs full. Send your work regularly.',
}
