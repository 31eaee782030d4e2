/** Texts of shared components: the timeline, the indicators, conflicts. */
export const workbench = {
  timeline: 'Tijdlijn',
  timelineEmpty: 'Nog niets opgeschreven.',
  moment: 'Kantelmoment',
  momentOpen: 'nog niet beschreven',
  recovered: (seconds: number) => `hersteld na ${seconds} s`,
  notLinked: 'nog niet gekoppeld',
  neverLinked: 'niet gekoppeld',
  linkedLater: (what: string) => `${what} (later gekoppeld)`,
  openNote: (time: string) => `Waarneming van ${time}, openen`,
  openMoment: (time: string) => `Kantelmoment van ${time}, openen`,

  indicators: 'Indicatoren',
  core: 'kernset',
  between: (low: string, high: string) => `tussen ‘${low}’ en ‘${high}’`,
  outsideSet: 'gescoord, buiten de kernset',
  answered: (n: number, k: number) => `${n}/${k}`,
  evidence: 'Bewijs',
  evidenceAt: (time: string, speaker: string, text: string) => `${time}, ${speaker}: ${text}`,
  linkHere: 'Koppel hier',
  unlinkHere: 'Gekoppeld · losmaken',
  linkTo: (indicator: string) => `Koppel de gekozen waarneming aan ${indicator}`,
  unlinkFrom: (indicator: string) => `Haal de koppeling met ${indicator} weg`,
  aboutBlock: (block: string) => `Over ${block} en de schaal`,
  anchors: 'Ankers en waar je op let',
  opportunity: 'Gelegenheid',
  lookFor: 'Let op',

  picture: {
    ofAsked: (n: number, k: number) => `${n} van ${k} gescoord`,
    ofApplicable: (n: number, k: number) => `${n} van ${k} van toepassing gescoord`,
    figure: (mean: string, median: string) => `gemiddeld ${mean}, mediaan ${median}`,
    tooFew: (least: number) => `te weinig voor een gemiddelde (vanaf ${least})`,
    oneByOne: 'lees de indicatoren los',
  },

  times: (n: number, answer: string) => `${n}× ${answer}`,

  conflictTitle: 'Hier staan twee versies naast elkaar',
  conflictHow:
    'Ze zijn los van elkaar geschreven. Kies welke blijft; de andere wordt bewaard bij de geschiedenis.',
  keepThis: 'Deze houden',
  writtenAt: (date: string) => `geschreven ${date}`,
  emptyValue: 'leeg',
  onThisDevice: 'op dit apparaat',
  elsewhere: 'op een ander apparaat',

  readAgain: 'nog eens lezen',
  lintHelp: 'Hulp bij feitelijk noteren',
  lintNoName: (term: string) => `‘${term}’ is geen naam van een leerling`,
  lintPlace: (term: string, label: string) => `‘${term}’ (${label})`,

  ownWords: (title: string, id: string) =>
    `Deze les is bekeken met ${title} (${id}), een kijkkader dat deze versie van de app niet kent. Je leest het in zijn eigen woorden; werk de app bij om ermee te werken.`,
  ownQuestions: (title: string, id: string) =>
    `Hierin staan antwoorden op ${title} (${id}), vragen die deze versie van de app niet kent. Je leest ze in hun eigen woorden; werk de app bij om ermee te werken.`,
  unknownFramework: (id: string) =>
    `Deze les is bekeken met een kijkkader dat deze versie van de app niet kent (${id}). Je ziet de codes; werk de app bij voor de woorden.`,
  notScored: 'niet ingevuld',
  readOnly: 'Dit is geschreven met een nieuwere versie. Werk de app bij om verder te schrijven.',
  newer:
    'Hier is iets geschreven met een nieuwere versie. Werk de app bij om het te zien; verder schrijven kan gewoon.',
  refused: (n: number) =>
    n === 1 ? 'Eén regel kon niet worden gecontroleerd.' : `${n} regels konden niet worden gecontroleerd.`,
  twoAccounts: {
    teacher:
      'Nog een account leest en schrijft hier als jij. Heb jij niet zelf een tweede uitnodiging gebruikt? Vraag het je coach. Jouw woorden blijven staan.',
    coach: 'Twee accounts schrijven hier als deze docent. Hoort er een niet bij, trek de toegang dan in.',
  },
  refusedWhy:
    'De handtekening klopt niet, of de schrijver mocht dit niet schrijven. Ze tellen niet mee en worden wel bewaard.',
}
