/** The conversation after a lesson, for coach and teacher. */
export const conversation = {
  reading: { title: 'Het gesprek' },
  notFilled: 'niet ingevuld',
  onCoachScreen: 'op het scherm van de coach',
  takeOver: 'Dit zijn mijn woorden',
  takeOverHint: 'Verander wat je wilt, of neem het zo over. Daarna telt alleen wat jij schrijft.',
  ownWordsStand: 'Dit heeft de docent zelf geschreven, op een eigen apparaat. Dat blijft zo staan.',
  readOnly: {
    title: 'Werk de app bij',
    text: 'Dit verslag bevat iets uit een nieuwere versie van Lesspiegel. Je kunt het lezen; schrijven kan weer als de app is bijgewerkt.',
  },
  passage: {
    group: (about: string) => `Klopt dit? ${about}`,
    right: 'klopt',
    different: 'anders',
    words: 'Hoe was het volgens jou?',
    told: 'De docent zegt: klopt',
    toldDifferent: 'De docent ziet dit anders',
    changed: 'De tekst is daarna veranderd. Toen stond er:',
  },
  statementOf: {
    coach: 'De zienswijze van de docent',
    teacher: 'Jouw zienswijze',
    read: 'Gelezen',
    readByMe: (date: string) => `Gelezen op ${date}.`,
    readByCoach: (date: string) => `Je coach las dit op ${date}.`,
    notYet: 'Je coach heeft dit nog niet als gelezen aangetikt.',
  },
  changeAfterAll: 'Toch aanpassen (vraagt een nieuw akkoord)',
  missing: {
    title: 'Nog niet compleet',
    lead: 'Een akkoord kan als deze stappen zijn ingevuld:',
    notAgreedToo: 'Niet akkoord gaan, met een zienswijze, kan altijd.',
  },
  agree: {
    title: 'Klopt dit verslag?',
    legend: 'Jouw keuze',
    agreed: 'Akkoord',
    agreedHelp: 'Het verslag klopt zo.',
    agreed_with_statement: 'Akkoord met zienswijze',
    agreed_with_statementHelp: 'Het klopt, en je zet er iets van jezelf bij.',
    not_agreed: 'Niet akkoord',
    not_agreedHelp: 'Je bent het er niet mee eens. Jouw zienswijze blijft bij het verslag.',
    commit: 'Vastleggen',
    choose: 'Kies eerst een van de drie.',
    notYet: (steps: string) => `Nog niet mogelijk: vul eerst stap ${steps} in.`,
    coachFirst: (steps: string) => `Je coach moet stap ${steps} nog invullen.`,
    notShown: 'Nog niet mogelijk: werk eerst de app bij, om het hele verslag te zien.',
    needsStatement: 'Schrijf eerst je zienswijze. Een of twee zinnen is genoeg.',
    unread: {
      never: {
        title: 'Lees eerst het verslag',
        text: 'Je keuze gaat over het hele verslag. Bekijk de les en het gesprek allebei; daarna kies je hier.',
      },
      changed: {
        title: 'Er is iets veranderd sinds je het las',
        text: 'Lees het verslag nog een keer door; daarna kies je hier.',
      },
      action: { lesson: 'Lees de les', conversation: 'Lees het gesprek' },
    },
    justChanged: 'Het verslag is zojuist veranderd. Lees het nog even door en kies dan opnieuw.',
    failed: 'Dit kon niet worden bewaard. Probeer het zo nog eens.',
    boundTo:
      'Je keuze hoort bij het verslag zoals het hier nu staat. Verandert er later iets, dan zie je dat.',
  },
  status: {
    preparing: { title: 'In voorbereiding', text: 'Alleen jij ziet dit verslag.' },
    shared: {
      title: 'Wacht op de docent',
      text: 'De docent leest het verslag en reageert op een eigen moment.',
    },
    agreed: { title: 'Akkoord', text: 'Docent en coach hebben hetzelfde verslag voor zich.' },
    agreed_with_statement: {
      title: 'Akkoord met zienswijze',
      text: 'De zienswijze van de docent hoort bij het verslag.',
    },
    not_agreed: {
      title: 'Niet akkoord',
      text: 'Dat is een geldig einde. De zienswijze van de docent hoort bij het verslag.',
    },
    changed_after_agreement: {
      title: 'Gewijzigd na akkoord',
      text: 'Na het akkoord is er iets in het verslag veranderd. De docent kiest opnieuw.',
    },
    not_completed: { title: 'Niet afgerond', text: 'Dit gesprek is zonder akkoord beëindigd.' },
  },
  noAccess: {
    title: 'De docent heeft nog geen eigen toegang',
    text: 'Nodig uit, of lees het samen op jouw scherm.',
  },
  mine: {
    shared: {
      title: 'Jij bent aan zet',
      text: 'Lees het verslag, vul aan wat van jou is en kies dan bij Afronden.',
    },
    agreed: {
      title: 'Vastgelegd: akkoord',
      text: 'Dank je wel. Je hoeft hier niets meer mee; teruglezen kan altijd.',
    },
    agreed_with_statement: {
      title: 'Vastgelegd: akkoord met zienswijze',
      text: 'Jouw zienswijze blijft bij het verslag. Teruglezen kan altijd.',
    },
    not_agreed: {
      title: 'Vastgelegd: niet akkoord',
      text: 'Jouw zienswijze blijft bij het verslag. Daarmee is dit gesprek afgesloten.',
    },
    changed_after_agreement: {
      title: 'Gewijzigd na akkoord',
      text: 'Sinds je keuze is er iets in het verslag veranderd. Lees het nog eens en kies opnieuw bij Afronden.',
    },
    not_completed: { title: 'Niet afgerond', text: 'Dit gesprek is zonder akkoord beëindigd.' },
  },
  by: { coach: 'de coach', teacher: 'de docent' },
  endedBy: (who: string, date: string) => `Beëindigd door ${who} op ${date}.`,
  agreedTogether: (date: string) => `Samen vastgelegd op ${date}, op het scherm van de coach.`,
  agreedAlone: (date: string, isMine: boolean) =>
    `Vastgelegd op ${date}, op ${isMine ? 'je eigen apparaat' : 'het eigen apparaat van de docent'}.`,
  end: {
    open: 'Niet afgerond beëindigen',
    title: 'Zonder akkoord beëindigen',
    text: 'Dat mag, zodat er niets blijft hangen. Schrijf er kort bij waarom; jullie lezen allebei de reden.',
    reason: 'Reden',
    reasonNeeded: 'Schrijf kort waarom jullie niet afronden.',
    confirm: 'Beëindigen als niet afgerond',
    reopen: 'Toch verder gaan',
    cancel: 'Terug',
  },
}
