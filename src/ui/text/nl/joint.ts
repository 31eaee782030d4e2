/** The joint view of a duo visit. */

import type { Apart } from '#domain/programme/observation.ts'
import type { RevealStatus } from '#domain/record/reveal.ts'

const stages: Record<RevealStatus, (name: string) => string> = {
  waiting: (name) => `${name} heeft nog niet vastgezet.`,
  locked: (name) => `${name} heeft vastgezet. Het beeld gaat vanzelf open zodra het kan.`,
  open: (name) => `Het beeld van ${name} is open.`,
  none: (name) => `${name} vult niets in.`,
  changed: (name) => `Bij ${name}: dit is niet wat is vastgelegd. Beide versies staan hieronder.`,
  twice: (name) => `${name} heeft twee keer vastgezet. De versies staan hieronder, voor jullie allebei.`,
  copied: (name) => `${name} heeft het slot van een ander overgenomen, en zelf niets vastgezet.`,
  refused: (name) => `${name} heeft wel vastgezet, maar opent al veertien dagen niet.`,
}
const mine: Record<RevealStatus, string> = {
  waiting: 'Jij hebt nog niet vastgezet.',
  locked: 'Jij hebt vastgezet, op een ander apparaat.',
  open: 'Jij hebt vastgezet.',
  none: 'Jij vult niets in.',
  changed: 'Jouw beeld is niet wat is vastgelegd. Beide versies staan hieronder.',
  twice: 'Jij hebt twee keer vastgezet. De versies staan hieronder, voor jullie allebei.',
  copied: 'Jouw slot is gelijk aan dat van een ander.',
  refused: 'Jij hebt vastgezet, op een ander apparaat.',
}
const apartness: Record<Apart, string> = {
  equal: 'gelijk',
  one: 'één niveau verschil',
  more: 'meer verschil',
}

export const joint = {
  title: 'Twee paar ogen',
  stages,
  mine,
  apartness,
  counted: (count: number, apart: string) => `${count}× ${apart}`,
  somebody: 'De ander',
  host: 'de gastdocent',
  apart: 'Eerst apart',
  apartWhy: 'Ieder zet eerst het eigen beeld vast. Pas daarna gaan ze voor elkaar open.',
  apartWhyHost: 'Ieder zet eerst het eigen beeld vast. Daarna openen ze het voor jou.',
  notOpenToHost: (name: string) => `${name} heeft vastgezet, en kan het voor jou openen.`,
  openToHost: (name: string) => `Het beeld van ${name} is open voor jou.`,
  toRoom: 'Naar de les',
  decline: 'Ik vul niets in',
  declineIt: 'Niets invullen',
  declineHow: 'De ander gaat dan verder zonder jouw beeld. Dit blijft zo staan.',
  notYet: 'Nog niet',
  now: {
    title: 'Vergelijk nu',
    why: 'Zit je naast elkaar? Dan kan het ook zonder netwerk, met de camera.',
    step: (step: 1 | 2): string => (step === 1 ? 'Eerste code: het slot' : 'Tweede code: de niveaus'),
    firstHow:
      'Scan de code van de ander, en laat de ander deze scannen. Hiermee ligt bij jullie allebei vast wat is vastgezet.',
    secondHow: 'Nu de niveaus. Scan de code van de ander, en laat de ander deze scannen.',
    firstRead: 'Gelukt. Heeft de ander ook gescand? Dan naar de tweede code.',
    secondRead: 'Gelukt, en het past bij het slot.',
    backToFirst: 'Terug naar de eerste code',
    next: 'Naar de tweede code',
    ready: 'Naast elkaar leggen',
    close: 'Sluiten',
    scanned: 'Vergeleken zonder netwerk. De waarnemingen komen erbij zodra er netwerk is.',
    camera: {
      denied: 'De camera is niet toegestaan. Sta hem toe in de instellingen van de browser.',
      missing: 'Dit apparaat geeft geen camera. De beelden gaan vanzelf open zodra er netwerk is.',
    },
    problems: {
      unknown: 'Dit is geen code om te vergelijken.',
      'other-visit': 'Deze code is van een ander bezoek. Open op beide schermen hetzelfde bezoek.',
      own: 'Dit is je eigen code. Scan het scherm van de ander.',
      'no-observer': 'Deze code is van iemand die bij dit bezoek niet meekijkt.',
      'first-missing': 'Scan bij de ander eerst de eerste code.',
      changed: 'Dit is niet wat is vastgelegd. Wat je eerder scande blijft staan.',
    },
  },
  sideBySide: 'Naast elkaar',
  begin:
    'Jullie zetten allebei vast vóór je elkaars beeld zag. Begin bij het verschil: wat zag de een dat de ander niet zag?',
  question: (host: string) => `Kijkvraag van ${host}:`,
  observers: 'Wie keek er',
  levelOf: (name: string, level: string) => `${name}: ${level}`,
  ownView: 'Jouw beeld',
  viewOf: (name: string) => `Het beeld van ${name}`,
  blank: 'leeg',
  notCompared: 'niet te vergelijken',
  noEvidence: 'Geen regel bij deze indicator.',
  levelTable: 'Tabel met niveaus',
  tableHow: (down: string, across: string) =>
    `Aantal indicatoren. Van boven naar beneden: ${down}. Van links naar rechts: ${across}.`,
  everyLine: (count: number) => `Alles wat jullie opschreven (${count})`,
  moment: 'Kantelmoment',
  otherVersion: (name: string, place: number) => `${name}, versie ${place}`,
  forHost: (host: string) => `Laat ${host} meelezen`,
  forHostHow: (host: string) =>
    `${host} leest jouw beeld van deze les: de niveaus en wat je opschreef. Verder niets.`,
  openTo: (host: string) => `Open voor ${host}`,
  openedTo: (host: string) => `Jouw beeld is open voor ${host}.`,
  hostHasNoAccount: (host: string) => `${host} heeft geen account. Lees dit samen op dit scherm.`,
  takeHome: 'Wat nemen jullie mee?',
  answerTo: (host: string) => `Antwoord op de vraag van ${host}`,
  takesHome: (name: string) => `${name} neemt mee`,
  takeHomeHow: 'Ieder in eigen woorden.',
}
