/** The page of one teacher: visits, progress, invitation. */
export const teacher = {
  back: 'Docenten',
  unknownTitle: 'Deze docent staat niet op dit apparaat',
  unknown: 'Misschien is zij door een andere coach toegevoegd, of is de lijst nog niet opgehaald.',
  progress: 'De weg door het basisprogramma',
  plan: 'Les plannen',
  edit: 'Gegevens wijzigen',
  compare: 'Les 1 en les 2 naast elkaar',
  visits: 'Lesbezoeken',
  noVisits: 'Er is nog geen bezoek gepland.',
  visitOf: (coach: string) => `bezoek van ${coach}`,
  stage: {
    planned: 'gepland',
    observing: 'nog niet afgesloten',
    locked: 'nabespreking te houden',
    preparing: 'nabespreking in voorbereiding',
    'with-teacher': 'bij de docent',
    ended: 'afgerond',
  },
  cancelled: 'vervallen',
  open: { observe: 'Openen', converse: 'Nabespreking', plan: 'Wijzigen' },
  ends: {
    agreed: 'akkoord',
    agreed_with_statement: 'akkoord met zienswijze',
    not_agreed: 'niet akkoord',
    not_completed: 'niet afgerond',
    changed_after_agreement: 'gewijzigd na akkoord',
  },
  taking: 'Meedoen',
  joined: 'Deze docent doet mee en leest wat je deelt op een eigen apparaat.',
  informed: (date: string) => `Heeft de privacy-uitleg gelezen op ${date}.`,
  notInformed: 'Heeft de privacy-uitleg nog niet gelezen. Neem die samen door voor het eerste bezoek.',
  counts: {
    here: 'Heeft ook een andere coach. In de cijfers tellen alleen de lessen bij jou.',
    elsewhere:
      'Heeft ook een andere coach. In de cijfers tellen de lessen daar; die bij jou tellen niet mee.',
  },
  objects: 'Heeft bezwaar gemaakt tegen de groepscijfers: deze lessen tellen daarin niet mee.',
  notJoined:
    'Deze docent heeft nog geen eigen toegang. Je kunt gewoon observeren en het gesprek samen op jouw scherm voeren.',
  invited: 'De uitnodiging is gemaakt en nog niet gebruikt.',
  invite: 'Uitnodigen',
  inviteAgain: 'Nieuwe uitnodiging',
  inviteJoined: 'Opnieuw uitnodigen',
  inviteTitle: (name: string) => `Nodig ${name} uit`,
  inviteLead: (until: string) =>
    `Laat deze code scannen, of stuur de link. Hij werkt één keer, tot en met ${until}.`,
  inviting: 'De uitnodiging wordt gemaakt…',
  mailSubject: 'Uitnodiging voor Lesspiegel',
  mailBody: (link: string, until: string) =>
    `Met deze link lees je onze nabesprekingen en schrijf je je eigen kant. Je hebt alleen een naam en een pincode nodig.\n\n${link}\n\nDe link werkt één keer, tot en met ${until}.`,
  close: 'Sluiten',
  again: 'Opnieuw proberen',
  trouble: {
    offline:
      'Voor een uitnodiging is één keer verbinding nodig. Er is nog niets verstuurd; probeer het zo nog eens.',
    other: 'De uitnodiging kon niet worden gemaakt. Er is niets verstuurd; probeer het zo nog eens.',
  },
  newcomer: (name: string) =>
    `${name} heeft een nieuwe uitnodiging gebruikt. Is dit dezelfde docent? Tot je dat bevestigt, leest dit account niets. Daarna krijgt het oude niets nieuws meer.`,
  same: 'Dit is dezelfde docent',
  notSame: 'Nee',
  introducedBy: (name: string) => `voorgesteld door ${name}`,
  handedTo: (names: string) => `Overgedragen aan ${names}.`,
  takenFrom: (name: string) => `Overgenomen van ${name}.`,
  more: 'Afsluiten, toegang, overdragen en verwijderen',
  withdraw: {
    act: 'Toegang intrekken',
    title: (name: string) => `Toegang van ${name} intrekken?`,
    ask: 'Dit account krijgt vanaf nu niets nieuws meer te lezen. Wat al gelezen is, kan bewaard zijn. Daarna kun je opnieuw uitnodigen.',
    why: 'Wat is er aan de hand?',
    wrong: 'De link kwam bij de verkeerde persoon',
    wrongHelp: 'Wat daar geschreven is, telt niet mee.',
    lost: 'Het apparaat is kwijt of gestolen',
    lostHelp: 'Wat deze docent schreef, blijft staan.',
  },
  handOver: {
    act: 'Overdragen aan een andere coach',
    title: (name: string) => `${name} overdragen`,
    ask: 'Deze coach leest en schrijft daarna in alles wat van deze docent gedeeld kan worden. Je werkbladen blijven van jou alleen, en jij blijft lezen wat er nu is. Duo’s die jij hebt gemaakt gaan mee.',
    coach: 'Andere coach',
    nobody:
      'Op dit apparaat is nog geen andere coach bekend. De coördinator stelt coaches vanzelf aan elkaar voor.',
    act2: 'Overdragen',
  },
  remove: {
    act: 'Docent verwijderen',
    title: (name: string) => `${name} verwijderen?`,
    ask: 'Bezoeken, werkbladen, lessen en gesprekken verdwijnen nu van dit apparaat. Dertig dagen lang kun je ze bij Instellingen terugzetten. Daarna worden ze overal gewist, ook bij de docent. Wie erin schreef, houdt dertig dagen een eigen exemplaar. Een duo eindigt en verliest de naam; wat van de ander is, blijft.',
    visitTitle: 'Dit bezoek verwijderen?',
    visitAsk:
      'Dertig dagen lang kun je het bij Instellingen terugzetten. Daarna wordt het overal gewist, ook bij de docent.',
  },
  end: {
    act: 'Traject afsluiten',
    title: (name: string) => `Traject van ${name} afsluiten?`,
    ask: 'Beide lessen zijn gezien; de scores blijven meetellen in de groepscijfers. Het traject verhuist naar “Afgesloten trajecten”.',
    askStopped:
      'Er zijn nog geen twee lessen gezien. De scores van dit traject worden uit de groepscijfers gewist, en het traject verhuist naar “Afgesloten trajecten”.',
    canReopen: 'Wat je schreef blijft staan. Je kunt het traject heropenen; dan tellen de scores weer mee.',
  },
  reopen: 'Traject heropenen',
  ended: (date: string) => `Dit traject is afgesloten op ${date}.`,
  stopped:
    'Er zijn nog geen twee lessen gezien. Daarom tellen de scores niet mee in de groepscijfers, tenzij je het heropent.',
}
