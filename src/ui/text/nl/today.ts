/** The coach's home page. */
export const today = {
  title: 'Vandaag',
  observeNow: 'Nu observeren',
  lead: (lessons: number, waiting: number, day: 'quiet' | 'running' | 'held') => {
    const first =
      lessons === 0
        ? { quiet: 'Geen lessen vandaag', running: 'Er loopt een les', held: 'Geen lessen meer vandaag' }[day]
        : lessons === 1
          ? 'Eén les vandaag'
          : `${lessons} lessen vandaag`
    const second =
      waiting === 0
        ? 'niets wacht op jou'
        : waiting === 1
          ? 'één ding wacht op jou'
          : `${waiting} dingen wachten op jou`
    return `${first}, ${second}.`
  },
  today: 'Vandaag',
  week: 'Later deze week',
  later: 'Daarna',
  missed: 'Gepland, nog niet gehouden',
  until: (time: string) => `tot ${time}`,
  lesson: (ordinal: 1 | 2 | 'extra') => (ordinal === 'extra' ? 'Extra les' : `Les ${ordinal}`),
  focus: (words: string) => `kijkvraag: “${words}”`,
  waitsForMe: 'Wacht op jou',
  waitsForTeacher: 'Wacht op de docent',
  paused: (name: string) => `De les van ${name} is gepauzeerd`,
  begunAt: (time: string) => `begonnen om ${time}`,
  goOn: 'Verder met de les',
  running: (name: string) => `De les van ${name} loopt`,
  close: (name: string) => `Les van ${name} afsluiten`,
  scored: (scored: number, total: number) => `${scored} van ${total} ingevuld`,
  evidence: (count: number) => `${count}× bewijs nodig`,
  hold: (name: string) => `Nabespreking met ${name}`,
  lessonOf: (date: string) => `les van ${date}`,
  prepared: 'voorbereid, nog niet gedeeld',
  twice: 'op twee apparaten afgesloten; kies welke je bespreekt',
  reads: (date: string) => `leest de nabespreking, gedeeld op ${date}`,
  opened: (date: string) => `heeft de nabespreking geopend op ${date}`,
  notJoined: 'heeft nog geen eigen toegang: nodig uit, of lees het samen op jouw scherm',
  invited: 'uitnodiging nog niet gebruikt',
  answered: {
    not_agreed: (name: string) => `${name} is niet akkoord: lees de zienswijze`,
    changed_after_agreement: (name: string) => `Het verslag met ${name} is gewijzigd na akkoord`,
    not_completed: (name: string) => `${name} heeft het gesprek beëindigd zonder akkoord`,
    agreed: (name: string) => `${name} is akkoord`,
    agreed_with_statement: (name: string) => `${name} is akkoord: lees de zienswijze`,
  },
  closedStep: (name: string) => `${name} keek terug op een afspraak`,
  closedOwnStep: (name: string) => `${name} keek terug op de stap uit jouw feedback`,
  answeredFeedback: (name: string) => `${name} heeft geantwoord op je feedback`,
  news: 'Nieuw',
  emptyTitle: 'Er staat niets gepland',
  empty: 'Plan een lesbezoek bij een docent, of begin meteen met observeren.',
  firstTitle: 'Begin met je eerste docent',
  first: 'Een naam en een school zijn genoeg. Daarna plan je een lesbezoek, of begin je meteen.',
  toTeachers: 'Naar je docenten',
  now: {
    lead: 'Bij wie zit je in de klas?',
    somebodyNew: 'Een docent die er nog niet bij staat',
    fromList: 'Toch iemand uit de lijst',
    start: 'Begin de les',
    becomes: (ordinal: 1 | 2 | 'extra') =>
      ordinal === 'extra' ? 'wordt een extra les' : `wordt les ${ordinal}`,
    planned: (time: string) => `staat gepland om ${time}`,
    goesOn: 'deze les is nog niet afgesloten',
  },
}
