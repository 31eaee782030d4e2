/** Texts of shared components: the timeline, the indicators, conflicts. */
import type { workbench as Dutch } from '#ui/text/nl/workbench.ts'

export const workbench: typeof Dutch = {
  timeline: 'Timeline',
  timelineEmpty: 'Nothing written down yet.',
  moment: 'Tipping point',
  momentOpen: 'not described yet',
  recovered: (seconds) => `recovered after ${seconds} s`,
  notLinked: 'not linked yet',
  neverLinked: 'not linked',
  linkedLater: (what) => `${what} (linked later)`,
  openNote: (time) => `Note of ${time}, open`,
  openMoment: (time) => `Tipping point of ${time}, open`,

  indicators: 'Indicators',
  core: 'core set',
  between: (low, high) => `between ‘${low}’ and ‘${high}’`,
  outsideSet: 'scored, outside the core set',
  answered: (n, k) => `${n}/${k}`,
  evidence: 'Evidence',
  evidenceAt: (time, speaker, text) => `${time}, ${speaker}: ${text}`,
  linkHere: 'Link here',
  unlinkHere: 'Linked · unlink',
  linkTo: (indicator) => `Link the chosen note to ${indicator}`,
  unlinkFrom: (indicator) => `Take away the link with ${indicator}`,
  aboutBlock: (block: string) => `About ${block} and the scale`,
  anchors: 'Anchors and what to look for',
  opportunity: 'Opportunity',
  lookFor: 'Look for',

  picture: {
    ofAsked: (n, k) => `${n} of ${k} scored`,
    ofApplicable: (n, k) => `${n} of ${k} applicable scored`,
    figure: (mean, median) => `mean ${mean}, median ${median}`,
    tooFew: (least) => `too few for a mean (from ${least})`,
    oneByOne: 'read the indicators one by one',
  },

  times: (n, answer) => `${n}× ${answer}`,

  conflictTitle: 'Two versions stand side by side here',
  conflictHow: 'They were written apart. Choose which one stays; the other is kept in the history.',
  keepThis: 'Keep this one',
  writtenAt: (date) => `written ${date}`,
  emptyValue: 'empty',
  onThisDevice: 'on this device',
  elsewhere: 'on another device',

  readAgain: 'worth another look',
  lintHelp: 'Help with factual notes',
  lintNoName: (term) => `‘${term}’ is not a pupil’s name`,
  lintPlace: (term, label) => `‘${term}’ (${label})`,

  ownWords: (title, id) =>
    `This lesson was watched with ${title} (${id}), a framework this version of the app does not know. You read it in its own words; update the app to work with it.`,
  ownQuestions: (title, id) =>
    `This holds answers to ${title} (${id}), questions that this version of the app does not know. You read them in their own words; update the app to work with them.`,
  unknownFramework: (id) =>
    `This lesson was watched with a framework this version of the app does not know (${id}). You see its codes; update the app for the words.`,
  notScored: 'not filled in',
  readOnly: 'This was written with a newer version. Update the app to go on writing.',
  newer: 'Something here was written with a newer version. Update the app to see it; you can go on writing.',
  refused: (n) => (n === 1 ? 'One line could not be checked.' : `${n} lines could not be checked.`),
  twoAccounts: {
    teacher:
      'Another account reads and writes here as you. Did you not use a second invitation yourself? Ask your coach. Your words stay.',
    coach: 'Two accounts write here as this teacher. If one does not belong, withdraw its access.',
  },
  refusedWhy:
    'The signature is not right, or the writer was not allowed to write this. They do not count and are kept all the same.',
}
