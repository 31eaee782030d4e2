/** Figures: the aggregates after disclosure control. */
export const figures = {
  title: 'Cijfers per bouwsteen',
  state: (date: string) => `Peildatum ${date}.`,
  next: (date: string) => `Volgende peildatum: ${date}.`,
  noNext: 'Dit schooljaar komt er geen peildatum meer.',
  year: (year: string) => `Schooljaar ${year}.`,
  offline: (when: string) => `Geen verbinding. Dit zijn de cijfers zoals ze ${when} zijn opgehaald.`,
  loading: 'De cijfers worden opgehaald…',
  failedTitle: 'De cijfers konden niet worden opgehaald',
  failed:
    'Hiervoor is één keer verbinding nodig; daarna zijn de laatste cijfers ook zonder internet te lezen.',
  again: 'Opnieuw proberen',
  programmeFirst: 'Vul eerst het programma in',
  emptyTitle: 'Nog geen cijfers',
  empty: (k: number) =>
    `Er komen cijfers zodra op een peildatum minstens ${k} docenten van een school, of van een groep scholen, een les hebben gehad.`,
  emptyNext: (date: string) => `De eerstvolgende peildatum is ${date}.`,
  show: 'Laat zien',
  shows: { level: 'Les 1', lesson2: 'Les 2', growth: 'Verandering les 1 → 2' },
  period: 'Periode',
  allPeriods: 'Het hele schooljaar',
  scope: 'Over wie',
  teachers: 'Docenten',
  programme: 'Alle scholen',
  types: { PO: 'Alle po-scholen', VO: 'Alle vo-scholen' },
  pool: { PO: 'Overige po-scholen', VO: 'Overige vo-scholen', all: 'Overige scholen samen' },
  totals: 'Totaal',
  units: 'Per school',
  n: (n: number) => `n = ${n}`,
  hidden: {
    not_yet: 'nog niet',
    pooled: 'telt later mee in een groep',
    too_few: 'te weinig docenten',
  },
  reasonsTitle: 'Waarom staat hier soms geen getal?',
  reasons: {
    not_yet: 'Nog niet: op een volgende peildatum kan hier een getal komen.',
    pooled:
      'Telt later mee in een groep: de school is te klein voor eigen cijfers. Aan het eind van de periode tellen deze docenten mee met andere kleine scholen, als zij samen met genoeg zijn.',
    too_few: 'Te weinig docenten: dit vakje blijft leeg, zodat niemand eruit af te leiden is.',
  },
  signsTitle: 'Wat betekenen de tekens?',
  signs: {
    atMost: '≤ het gemiddelde is dit of lager; preciezer zou een uitspraak over iedereen zijn.',
    atLeast: '≥ het gemiddelde is dit of hoger, om dezelfde reden.',
    about:
      '~ een totaal waar zo’n afgedekte waarde in zit, of waar twee niet geheel gelijke groepen in zijn opgeteld.',
  },
  said: { atMost: 'hoogstens', atLeast: 'minstens', about: 'ongeveer', value: '' },
  note: (k: number) =>
    `Dit gaat over lessen en is geen oordeel over mensen of scholen. Elk getal gaat over ten minste ${k} docenten en verandert na de peildatum niet meer. Er is geen vergelijkingsgroep: dit is niet het effect van het programma.`,
  scaleNote: (lowest: string, highest: string) => `De schaal loopt van ${lowest} tot ${highest}.`,
  level: (value: number, name: string) => `${value} (${name})`,
  changeNote: (points: string, isOne: boolean) =>
    `Een verandering van minder dan ${points} ${isOne ? 'punt' : 'punten'} per docent valt binnen de normale wisseling tussen twee lessen.`,
  download: 'Downloaden',
  csv: 'Excel (CSV)',
  json: 'JSON',
  fileName: (year: string, state: string) => `lesspiegel-cijfers-${year}-${state}`,
  outside: {
    title: 'Voor buiten de organisatie',
    from: (k: number) =>
      `Eén keer per schooljaar, als het voorbij is: alleen gemiddelden over minstens ${k} docenten, ook als je ze van elkaar aftrekt.`,
    later:
      'Dat kan als dit schooljaar en de laatste peildatum voorbij zijn. Dan staan er alleen gemiddelden in over minstens tien docenten. Deel tot die tijd niets buiten de organisatie.',
    fileName: (year: string) => `lesspiegel-cijfers-${year}-voor-buiten`,
  },
  columns: {
    unit: 'eenheid',
    type: 'type',
    schools: 'scholen',
    period: 'periode',
    block: 'bouwsteen',
    variable: 'wat',
    n: 'n',
    sign: 'teken',
    mean: 'gemiddelde',
    reason: 'reden',
  },
  block: 'Bouwsteen',
  print: 'Afdrukken',
}
