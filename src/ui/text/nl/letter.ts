/** A report as the letter that a teacher reads. */
export const letter = {
  title: (name: string) =>
    name ? `Beste ${name}, dit namen we mee uit ons gesprek.` : 'Dit namen we mee uit ons gesprek.',
  works: (_: number): string => 'Wat werkte',
  chances: (n: number): string => (n === 1 ? 'Eén kans' : 'Kansen'),
  agreed: (n: number): string => (n === 1 ? 'Jouw afspraak' : 'Jouw afspraken'),
  empty: 'In het gesprek is hierover nog niets opgeschreven.',
  pictures: 'Zo keken we',
  self: 'jij',
  picture: (coach: string) => `Zo keek ${coach}`,
  moment: 'Een moment, geen oordeel.',
  mine: 'Jouw woorden',
  mineLead: 'Leeg laten mag. Wat je schrijft wordt vanzelf bewaard.',
  below: 'Lees de les, moment voor moment',
  readers: (names: string) => `Alleen jij en ${names} lezen dit.`,
  until: (date: string) => `Komt er niets bij, dan verdwijnt het op ${date}.`,
  whoSees: 'Wie ziet wat?',
  lesson: 'De les, moment voor moment',
  conversation: 'Verder uit het gesprek',
  page: {
    back: 'Mijn weg',
    unknown: {
      title: 'Dit verslag is hier niet te vinden',
      text: 'Misschien is het nog onderweg. Zodra het er is, staat het bij Mijn weg.',
      action: 'Naar Mijn weg',
    },
    notBound: {
      title: 'Dit verslag is niet aan jou gekoppeld',
      text: 'Je kunt het lezen, maar niet reageren. Klopt dat niet? Vraag je coach om je uitnodiging na te kijken.',
    },
    noLesson: 'De les zelf is nog niet gedeeld of nog onderweg.',
    marksHint:
      'Bij elke regel kun je zeggen of het klopt, of hoe het volgens jou was. Het hoeft niet overal.',
    endText: 'Wil of kun je dit gesprek niet afronden? Dat mag ook.',
  },
}
