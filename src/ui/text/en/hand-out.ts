/** Texts for a link with its QR code, a recovery code and a new PIN. */
import type { handOut as Dutch } from '#ui/text/nl/hand-out.ts'

export const handOut: typeof Dutch = {
  qrAlt: 'QR code of the link',
  link: 'Link',
  copy: 'Copy the link',
  copied: 'Copied',
  copyFailed: 'Copying does not work here. Select the link and copy it yourself.',
  send: 'Send',
  once: 'The link works once. Preferably show it yourself, or send it to this person only.',
  file: {
    saved: (name) => `Saved as ${name}, with your downloads.`,
    shared: () => 'Passed on.',
    cancelled: () => 'Not shared. Nothing is lost.',
    save: 'Save as a file',
  },
  recovery: {
    title: 'Your recovery code',
    once: 'This code can be seen only now.',
    group: (place) => `Group ${place}`,
    save: 'Save as a file',
    print: 'Print',
    copy: 'Copy',
    copied: 'Copied. Paste the code in a place that is yours alone.',
    next: 'I have kept the code',
    askTitle: 'A quick check',
    ask: 'Take the code as you kept it and fill in two groups.',
    wrong: 'That is another group. Look once more at your sheet or file.',
    confirm: 'Done',
    showAgain: 'Show the code again',
    fileName: 'lesspiegel-recovery-code.txt',
    fileText: (code) =>
      `Recovery code of Lesspiegel\n\n${code}\n\nWith this code you open your own work on a new device. Keep it in a place that is yours alone.\n`,
  },
  pin: {
    choose: 'Choose a PIN',
    chooseHint: 'Six digits. No rising row and not six times the same.',
    again: 'Once more',
    phrase: 'I prefer a passphrase',
    pinInstead: 'I prefer a PIN of six digits',
    choosePhrase: 'Choose a passphrase',
    phraseHint: 'At least twelve characters, for instance four loose words. Stronger than a PIN.',
    notSix: 'A PIN has exactly six digits.',
    weak: 'This PIN is easy to guess. Better choose another. If you want it all the same, press the button once more.',
    phraseShort: 'A passphrase has at least twelve characters.',
    different: 'The two are not the same.',
  },
}
