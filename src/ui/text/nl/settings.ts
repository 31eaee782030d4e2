/** Settings: status of the work, appearance, keys, own data, leaving. */
export const settings = {
  work: 'Hoe het met je werk staat',
  saved: 'Alles is bewaard op dit apparaat.',
  saving: 'Er wordt bewaard…',
  failed: 'Het laatste is niet bewaard. Houd dit scherm open en maak ruimte vrij op het apparaat.',
  allSent: 'Alles is verzonden.',
  unsent: (count: number, waiting: string) =>
    count === 1
      ? `Eén stuk is nog niet verzonden, al ${waiting}. Het gaat vanzelf zodra er verbinding is.`
      : `${count} stukken zijn nog niet verzonden, het oudste al ${waiting}. Het gaat vanzelf zodra er verbinding is.`,
  sendNow: 'Nu verzenden',
  sending: 'Er wordt verzonden…',
  delivered: (when: string) => `Laatst verzonden en opgehaald: ${when}.`,
  neverDelivered: 'Vanaf dit apparaat is nog niet verzonden of opgehaald.',
  parkedTitle: (count: number) =>
    count === 1 ? 'Eén stuk kan niet worden verzonden' : `${count} stukken kunnen niet worden verzonden`,
  parked:
    'Ze staan op dit apparaat en blijven hier leesbaar. Bewaar ze als bestand en laat dit aan je beheerder weten.',
  parkedExport: 'Bewaar als bestand',
  parkedFile: 'lesspiegel-niet-verzonden.json',
  installed: 'Lesspiegel staat op je beginscherm.',
  inTab:
    'Lesspiegel draait in een tabblad. Zet de app op je beginscherm: een tabblad kan na een week worden gewist.',
  install: 'Zet op beginscherm',
  persistent: 'De browser heeft toegezegd je gegevens te bewaren.',
  notPersistent:
    'De browser zegt niet toe je gegevens te bewaren. Dat is gewoon; pas verzonden werk is zeker.',
  offlineReady: 'Klaar voor offline.',
  offlineNotReady: 'Nog niet klaar voor offline. Laat de app even open met verbinding.',
  looks: 'Taal en uiterlijk',
  language: 'Taal',
  languages: { nl: 'Nederlands', en: 'English' },
  theme: 'Licht of donker',
  themes: { auto: 'Zoals het apparaat', light: 'Licht', dark: 'Donker' },
  textSize: 'Tekst',
  textSizes: { normal: 'Gewoon', large: 'Groot' },
  keys: 'Toegang',
  changePin: 'Pincode wijzigen',
  oldPin: 'Je huidige pincode of wachtzin',
  savePin: 'Wijzigen',
  pinChanged: 'Je nieuwe pincode geldt vanaf nu op dit apparaat.',
  recovery: 'Herstelcode',
  recoveryKept: (date: string) => `Bewaard op ${date}. Een nieuwe code maakt de oude ongeldig.`,
  recoveryAgain: 'Maak een nieuwe code',
  device: 'Apparaten',
  deviceWhy: 'Lees je werk ook op een tablet of laptop.',
  deviceMake: 'Voeg een apparaat toe',
  deviceLead: 'Open Lesspiegel op het andere apparaat, kies “Tweede apparaat” en scan deze code.',
  devices: 'Jouw apparaten',
  thisDevice: 'Dit apparaat',
  otherDevice: 'Een ander apparaat',
  deviceAdded: (date: string) => `toegevoegd op ${date}`,
  deviceSeen: (date: string) => `, laatst gezien op ${date}`,
  takingPart: 'Wie er meedoet',
  atYours: (n: number) =>
    n === 1 ? 'Aan jouw school doet nu 1 docent mee.' : `Aan jouw school doen nu ${n} docenten mee.`,
  atSchool: (school: string, n: number) =>
    `${school}: ${n === 1 ? '1 docent doet mee' : `${n} docenten doen mee`}.`,
  ownSchool: 'Een van je scholen',
  takingPartWhy:
    'Dit zie je zodat niemand docenten kan verzinnen. Klopt het aantal niet met wie jij kent? Vraag het na bij je coördinator.',
  own: 'Jouw gegevens',
  export: 'Bewaar al mijn gegevens',
  exportWhy:
    'Een leesbaar bestand met alles wat jij kunt openen. Het is niet versleuteld: bewaar het zorgvuldig.',
  bin: 'Verwijderd op dit apparaat',
  binWhy: 'Na dertig dagen wordt het gewist voor iedereen die het leest.',
  binUntil: (date: string) => `terug te zetten tot ${date}`,
  binBack: 'Terugzetten',
  binNow: 'Nu wissen',
  binTitle: (title: string) => `${title} nu wissen?`,
  binAsk:
    'Dit kan niet ongedaan worden gemaakt. Het verdwijnt ook bij de docent en van de server. Wie erin schreef, houdt dertig dagen een eigen exemplaar.',
  privacy: 'Wat er met je gegevens gebeurt',
  leave: 'Weggaan',
  lock: 'Vergrendelen',
  signOut: 'Afmelden bij de server',
  signOutWhy: 'Je werk blijft op dit apparaat. Verzenden wacht tot je vergrendelt en weer opent.',
  signedOut: 'Je bent afgemeld.',
  remove: 'Verwijder mij van dit apparaat',
  removeWhy: 'Je werk op de server en op je andere apparaten blijft.',
  removeTitle: 'Van dit apparaat verwijderen?',
  removeAsk:
    'Alles wat van jou op dit apparaat staat, gaat eraf. Terugkomen kan met je herstelcode of vanaf een ander apparaat.',
  removeNoCode:
    'Je hebt nog geen herstelcode bewaard. Zonder tweede apparaat kun je daarna niet meer bij je werk.',
  removeDo: 'Verwijderen',
  removeUnsent: (count: number) =>
    `Dit kan nu niet: er is nog werk dat niet verzonden is (${count}). Verzend het eerst, of bewaar het als bestand.`,
  removeTaken: (count: number) =>
    `Er is nog werk dat niet verzonden is (${count}). Verzend het liever eerst.`,
  removeEvenSo: 'Toch verwijderen',
  removeLoses: (count: number) =>
    `Wat niet verzonden is (${count}) komt dan nooit bij de ander of op je andere apparaten. Het staat alleen nog in je bestand; terugzetten kan niet.`,
  keep: 'Niet verwijderen',
  version: (release: string) => `Lesspiegel ${release}`,
}
