/** By the marks of teacher, coach and coordinator, which follow from the table of record types; in the order on screen. */
const pictureRows: Record<string, string> = {
  'reads reads never': 'Bezoeken, nabesprekingen, afspraken, duo’s',
  'later reads never': 'Wat er in de les gezien is',
  'never reads never': 'Werkaantekeningen van de coach',
  'own own never': 'Feedback, en wat je bij een collega ziet',
  'reads never never': 'De eigen blik van de docent, tot die vastzet',
  'reads later never': 'De eigen blik van de docent, daarna',
  'reads reads reads': 'Wie met wie kennismaakt',
  'own own own': 'Je eigen gegevens en contacten',
}

/** The privacy information. A change of meaning needs a new version, and everybody reads it again. */
export const privacy = {
  title: 'Wat er met je gegevens gebeurt',
  purpose: 'Voor ontwikkeling, niet voor beoordeling.',
  version: (version: string) => `Versie ${version}`,
  opening: {
    teacher: 'Dit gaat over jou: wat er gebeurt met wat je coach in jouw les ziet.',
    coach: 'Jij schrijft over de les van een ander: dit mag een docent van jou en van Lesspiegel verwachten.',
    coordinator: 'Jij ziet aantallen en groepscijfers: dit staat erachter, en dit zie je nooit.',
  },
  short: 'In het kort',
  points: [
    'Wat je coach in jouw les ziet en wat jullie daarover bespreken, is van jullie tweeën. Het wordt op het apparaat versleuteld; alleen jij en je coach hebben de sleutel.',
    'Je leidinggevende, de coördinator en de beheerder kunnen het niet lezen. Er is geen knop om het met een leidinggevende te delen.',
    'Je hoeft niets voor te bereiden, en alles wat je zelf invult mag leeg blijven.',
    'Je mag altijd inzien, aanvullen, meenemen en laten wissen wat over jou gaat.',
  ],
  sections: [
    {
      title: 'Wie is verantwoordelijk',
      words: [
        'Je schoolbestuur is verantwoordelijk voor deze gegevens. Wie de app draaiend houdt, werkt in opdracht van het bestuur en kan de inhoud niet lezen. Met vragen kun je terecht bij de functionaris gegevensbescherming van je bestuur.',
        'De grondslag is het belang van school en leraar bij professionele ontwikkeling, niet jouw toestemming als werknemer. Meedoen aan het programma is iets anders dan toestemming geven en staat daar los van.',
      ],
    },
    {
      title: 'Wat er wordt vastgelegd',
      words: [
        'Wanneer je coach langskomt, wat hij of zij in de les zag en hoorde, een niveau per indicator, de nabespreking met jouw eigen woorden, en jullie afspraken. Ook feedback die je krijgt, met jouw antwoord. Werkaantekeningen van je coach die niet in het gesprek komen, worden dertig dagen na het afsluiten van de les gewist.',
        'Er staan geen namen van leerlingen in en er is geen beeld of geluid. Niets wordt door een computer beoordeeld: er is geen totaal, geen rangorde en geen automatische conclusie.',
      ],
    },
    {
      title: 'Als je in een duo zit',
      words: [
        'In een duo kijk je één les bij een collega, en je collega één les bij jou. Jullie lezen elkaars naam, wanneer de bezoeken zijn, de kijkvraag en wat jullie daarna opschrijven. Van elkaars andere lessen, gesprekken en afspraken zien jullie niets.',
        'Heeft je collega een andere coach, dan leest die coach het duo ook. Jullie en je coach kunnen het duo beëindigen. Wat er daarna bij komt, zie je van elkaar niet meer.',
      ],
    },
    {
      title: 'Hoe lang het blijft',
      words: [
        'Twaalf maanden nadat er voor het laatst aan geschreven is, wordt het van de server gewist. Op een apparaat waar je coach of jij het opende, blijft het tot het daar gewist wordt. Het bestuur mag hooguit vierentwintig maanden kiezen. Feedback waarop je niet antwoordt, zie je na dertig dagen niet meer; de app van wie hem gaf wist hem dan. Je kunt je gegevens eerder meenemen of laten wissen. Wist je coach een verslag waarin jij iets schreef, dan blijft jouw exemplaar nog dertig dagen op je eigen apparaat. Het hoort niet in je personeelsdossier.',
      ],
    },
    {
      title: 'De cijfers over groepen',
      words: [
        'De coördinator ziet per school of groep scholen een gemiddelde per bouwsteen, en alleen als het over minstens vijf docenten gaat (zes als iemand zowel coach als coördinator is, tien voor wat de organisatie verlaat, eens per schooljaar). Uitersten worden afgedekt, getallen verschijnen op vaste datums en veranderen daarna niet meer, zodat niemand er afzonderlijk uit af te leiden is.',
        'Er bestaan strengere afspraken, zoals altijd minstens tien docenten en minstens twee coaches. Die zijn instelbaar. Welke keuze geldt, is aan je bestuur en de personeelsgeleding van de (G)MR, die instemmingsrecht heeft.',
        'Maak je bezwaar, of stop je en sluit je coach je traject af vóór de tweede les, dan worden jouw losse scores meteen gewist, of zodra er weer verbinding is. Wist je coach alles over jou, dan gaan ze mee. Wordt je traject na twee lessen afgesloten, dan blijven ze meetellen. Een gemiddelde dat al was vastgezet, blijft staan: daar ben je niet uit te halen.',
      ],
    },
    {
      title: 'Jouw rechten',
      words: [
        'Inzien: alles over jou staat in de app, ook het bewijs bij elke score. Meenemen: als leesbaar bestand, via Instellingen. Verbeteren: een fout wordt hersteld, en bij een mening hoort jouw zienswijze, die er altijd bij blijft staan. Wissen en bezwaar: vraag het je coach of de functionaris gegevensbescherming; bezwaar tegen de groepscijfers kan zelf, bij Mijn weg, zodra je eerste bezoek daar staat.',
        'Kom je er niet uit, dan kun je een klacht indienen bij de Autoriteit Persoonsgegevens.',
      ],
    },
    {
      title: 'Wat we eerlijk moeten zeggen',
      words: [
        'De server ziet wel dat jij en je coach berichten uitwisselen, en wanneer. Losse scores zonder naam staan er tot de volgende peildatum. Wie jouw apparaat open aantreft, kan meelezen: zet er een toegangscode op en vergrendel de app.',
        'Raak je al je apparaten en je herstelcode kwijt, dan kan niemand je werk nog openen, ook de beheerder niet. Je coach kan je wel opnieuw uitnodigen.',
        'Twee lessen geven stof voor een gesprek. Het is geen meting van jou als docent en mag daar ook niet voor gebruikt worden.',
      ],
    },
  ],
  whoTitle: 'Wie ziet wat',
  all: 'Lees alles',
  picture: {
    marks: {
      reads: 'leest het',
      later: 'pas na delen of vastzetten',
      own: 'alleen het eigene',
      never: 'nooit',
    },
    rows: pictureRows,
  },
  who: {
    what: 'Gegevens',
    teacher: 'Docent',
    coach: 'Coach',
    coordinator: 'Coördinator',
    leader: 'Schoolleiding',
    operator: 'Beheerder',
  },
  sight: {
    own: 'eigen',
    'own and received': 'eigen en gekregen',
    always: 'ja',
    'when shared': 'wat gedeeld wordt',
    'when both locked': 'na zelf vastzetten',
    never: '–',
  },
  sealed: 'versleuteld',
  /** Rows for data that is no record: counts. */
  rows: [
    {
      what: 'Hoeveel mensen er per school meedoen',
      teacher: '–',
      coach: 'eigen scholen',
      coordinator: 'aantallen',
      leader: 'aantallen',
      operator: 'aantallen',
    },
    {
      what: 'Cijfers per bouwsteen, vanaf vijf docenten',
      teacher: 'via school',
      coach: 'via school',
      coordinator: 'ja',
      leader: 'eigen school',
      operator: 'ja',
    },
  ],
  objectionTitle: 'Groepscijfers',
  objection: 'Ik maak bezwaar: laat mijn lessen niet meetellen in de groepscijfers',
  objectionHint: 'Dit verandert niets aan je gesprek met je coach, en je hoeft geen reden te geven.',
  read: 'Gelezen',
  readOn: (version: string) => `Je hebt versie ${version} gelezen.`,
  newer: 'De uitleg is gewijzigd sinds je hem las. Lees hem nog een keer door.',
  print: 'Afdrukken',
  notKept: 'Dit kon niet worden bewaard. Probeer het zo nog eens.',
  onward: 'Verder',
}
