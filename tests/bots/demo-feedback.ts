/** A dozen invented notes of feedback, with what their receivers answer. Pupils are letters and adults are roles. */
import type { FeedbackAnswer, FeedbackFacts } from './feedback-bot.ts'

/** `daysAgo`: when it was sent. Without an answer it waits; `isSheet`: it was not sent yet. */
export type DemoNote = {
  to: string
  daysAgo: number
  facts: FeedbackFacts
  answer?: Omit<FeedbackAnswer, 'lookBackOn'> & { lookBackInDays?: number }
  isSheet?: true
}

export const demoNotes: readonly DemoNote[] = [
  {
    to: 'Soraya el Amrani',
    daysAgo: 12,
    facts: {
      ...{ time: 110, indicators: ['SE1'], level: 'aanpak' },
      saw: 'Je stond naast het bord en wachtte zonder iets te zeggen tot alle tassen van tafel waren.',
      effect: 'Na ongeveer tien tellen was het stil. Daarna hoefde je geen enkele zin te herhalen.',
      feedUp: 'Ik wil dat iedereen de uitleg vanaf de eerste zin hoort.',
      feedback: 'Door te wachten hoorde iedereen je eerste zin. Dat is precies waar je heen wilde.',
      step: {
        action: 'Zeg vóór het wachten één keer wat je wilt zien',
        situation: 'na een wisseling van werkvorm',
        moment: 'in de eerstvolgende rekenles',
      },
      question: 'Hoe voelde de stilte voor jou?',
    },
    answer: {
      ...{ does: 'proberen', isClosed: true, lookBackInDays: 14 },
      words: 'Klopt. Het voelde lang, maar ik zag dat ze naar me keken. Bij het opruimen ga ik het ook doen.',
    },
  },
  {
    to: 'Soraya el Amrani',
    daysAgo: 2,
    facts: {
      ...{ time: 1260, indicators: ['GZ3'], level: 'taak' },
      saw: 'Je zei tegen leerling C: ‘Je hebt de tussenstap opgeschreven, daardoor zie ik hoe je denkt.’',
      effect: 'Twee leerlingen ernaast pakten hun potlood en schreven de tussenstap er alsnog bij.',
      feedback: 'Deze zin vertelt wat er goed ging. Daar konden de anderen meteen iets mee.',
      step: {
        action: 'Noem bij één leerling hardop wat er al lukt',
        situation: 'tijdens je eerste ronde door de klas',
        moment: 'morgen bij rekenen',
      },
    },
  },
  {
    to: 'Joost Hoekstra',
    daysAgo: 16,
    facts: {
      ...{ time: 640, indicators: ['SG5'], level: 'aanpak' },
      saw: 'Je gaf de opdracht terwijl nog vijf leerlingen hun boek zochten.',
      effect: 'Drie tweetallen vroegen daarna wat ze moesten doen.',
      feedUp: 'Dat ze sneller aan het werk gaan.',
      feedback: 'De opdracht was duidelijk, maar niet iedereen hoorde hem. Dat kostte je vier minuten.',
      step: {
        action: 'Wacht tot de boeken open liggen en geef dan pas de opdracht',
        situation: 'bij de start van het zelfstandig werken',
        moment: 'maandagochtend',
      },
    },
    answer: {
      ...{ does: 'aanpassen', isClosed: true, lookBackInDays: 10 },
      words: 'Ik zet de opdracht liever eerst op het bord, dan kan wie klaar is alvast lezen.',
    },
  },
  {
    to: 'Femke van Dalen',
    daysAgo: 9,
    facts: {
      ...{ time: 1500, indicators: ['LD3'], level: 'taak' },
      saw: 'Je vroeg leerling F: ‘Hoe weet je dat?’ en wachtte op het antwoord.',
      effect: 'Leerling F legde het uit. Leerling G zei: ‘O, zo kan het ook.’',
      feedback: 'Door te vragen hoe iemand het weet, leerde de klas van de uitleg van een ander.',
      step: {
        action: 'Vraag na een goed antwoord aan een tweede leerling hoe die het deed',
        situation: 'bij het nakijken',
        moment: 'donderdag',
      },
    },
    answer: {
      ...{ does: 'later', isClosed: true },
      words: 'Mooi om te lezen. Deze week is het toetsweek, daarna pak ik het op.',
    },
  },
  {
    to: 'Naima Oulad',
    daysAgo: 20,
    facts: {
      ...{ time: 330, indicators: ['GZ6'], level: 'zelfsturing' },
      saw: 'Je vroeg drie keer achter elkaar een leerling die de vinger opstak.',
      effect: 'De achterste twee rijen keken naar buiten of naar elkaar.',
      feedback: 'Wie de vinger opsteekt, deed mee. De anderen hoefden niet na te denken.',
      step: {
        action: 'Trek een naamstokje',
        situation: 'bij de terugblik op de vorige les',
        moment: 'elke ochtend deze week',
      },
    },
    answer: {
      ...{ does: 'niet', isClosed: true },
      words:
        'Naamstokjes werken hier niet: twee leerlingen schrikken er erg van. Dit past niet bij mijn groep.',
    },
  },
  {
    to: 'Anouk Terpstra',
    daysAgo: 6,
    facts: {
      ...{ time: 2400, indicators: ['LD7'], level: 'aanpak' },
      saw: 'De bel ging terwijl je nog uitlegde wat er op het briefje moest.',
      effect: 'Zeven leerlingen leverden een leeg briefje in.',
      feedUp: 'Aan het eind weten wie het begrepen heeft.',
      feedback: 'Met lege briefjes weet je dat nog niet. Het plan is goed, de tijd was op.',
      step: {
        action: 'Zet een wekker op acht minuten voor het einde',
        situation: 'in een les met een eindbriefje',
        moment: 'vrijdag',
      },
    },
    answer: {
      ...{ does: 'proberen', isClosed: false, lookBackInDays: 7 },
      words: 'Ja, dit gebeurt me vaker. De wekker staat al.',
    },
  },
  {
    to: 'Gideon Pinas',
    daysAgo: 5,
    facts: {
      ...{ time: 95, indicators: ['GZ7'], level: 'aanpak' },
      saw: 'Je stond bij de deur en groette iedereen bij de naam.',
      effect: 'Leerling B, die je vorige keer stil noemde, vertelde meteen iets over het weekend.',
      feedback: 'De begroeting gaf leerling B een begin zonder dat de klas meekeek.',
      step: {
        action: 'Stel leerling B onderweg naar de kring één vraag',
        situation: 'bij binnenkomst',
        moment: 'na het weekend',
      },
    },
  },
  {
    to: 'Anouk Terpstra',
    daysAgo: 1,
    facts: {
      ...{ time: 1830, indicators: ['SE6'], level: 'zelfsturing' },
      saw: 'Je zei: ‘Ik merk dat ik te snel ga’ en begon opnieuw met het eerste voorbeeld.',
      effect: 'Een leerling zei: ‘Fijn juf.’ De hele voorste rij schreef mee.',
      feedback: 'Je zag het zelf en veranderde je plan. Daardoor haakte de klas weer aan.',
      step: {
        action: 'Vraag na het eerste voorbeeld om duim omhoog of omlaag',
        situation: 'bij nieuwe stof',
        moment: 'morgen',
      },
    },
    isSheet: true,
  },
  {
    to: 'Bram Sikkema',
    daysAgo: 8,
    facts: {
      ...{ time: 718, indicators: ['SE1'], level: 'aanpak' },
      saw: 'Je begon met de uitleg terwijl in de hoek bij het raam nog twee leerlingen praatten.',
      effect: 'Leerling D draaide zich om en vroeg: ‘Welke som?’',
      feedUp: 'In één keer beginnen, met iedereen erbij.',
      feedback:
        'De rest was er klaar voor. Voor de hoek bij het raam moest je het daarna nog eens vertellen.',
      step: {
        action: 'Loop naar de hoek bij het raam en begin daar te praten',
        situation: 'bij de start van de uitleg',
        moment: 'eerstvolgende les met 2 vmbo-t',
      },
    },
    answer: {
      ...{ does: 'proberen', isClosed: true, lookBackInDays: 12 },
      words: 'Dat van die hoek herken ik. Gisteren geprobeerd, het scheelde meteen.',
    },
  },
  {
    to: 'Esther Nieuwland',
    daysAgo: 11,
    facts: {
      ...{ time: 2010, indicators: ['LD6'], level: 'taak' },
      saw: 'Op ‘waarom moeten we dit lezen?’ zei je: ‘Omdat jullie straks zelf zo’n brief krijgen.’',
      effect: 'Leerling A zei dat haar moeder er vorige week een kreeg. Vier anderen knikten.',
      feedback: 'Met die ene zin ging de tekst over hen. Daarna stelde niemand de vraag nog eens.',
      step: {
        action: 'Begin met de vraag wie zo’n brief weleens zag',
        situation: 'bij een nieuwe zakelijke tekst',
        moment: 'dinsdag in 3 havo',
      },
    },
    answer: {
      ...{ does: 'aanpassen', isClosed: true },
      words: 'Leuk dat dit opviel. Ik laat ze de volgende keer zelf een brief meenemen.',
    },
  },
  {
    to: 'Esther Nieuwland',
    daysAgo: 3,
    facts: {
      ...{ time: 1120, indicators: ['LD3'], level: 'taak' },
      saw: 'Na het antwoord van leerling K wachtte je vijf tellen en vroeg: ‘Wie wil hier iets aan toevoegen?’',
      effect: 'Drie leerlingen vulden aan. Leerling L zei voor het eerst deze les iets.',
      feedback: 'Door te wachten kwam er meer dan één antwoord, en hoorde je ook leerling L.',
      step: {
        action: 'Wacht ook na het tweede antwoord',
        situation: 'bij een vraag waarop meer antwoorden kunnen',
        moment: 'in de volgende les met 3 havo',
      },
    },
  },
  {
    to: 'Henk Molenaar',
    daysAgo: 3,
    facts: {
      ...{ time: 1440, indicators: ['SG1'], level: 'aanpak' },
      saw: 'Je hielp leerling E bij de kolomboor en keek in die minuut drie keer de werkplaats rond.',
      effect: 'Aan de achterste werkbank legde leerling H de telefoon weg zonder dat je iets zei.',
      feedback: 'Rondkijken terwijl je hielp was genoeg. Je hoefde de uitleg niet te onderbreken.',
      step: {
        action: 'Ga zo staan dat je de achterste werkbank blijft zien',
        situation: 'als je één leerling helpt',
        moment: 'in het volgende blokuur',
      },
    },
  },
  {
    to: 'Lotte Brinkman',
    daysAgo: 4,
    facts: {
      ...{ time: 860, indicators: ['GZ5'], level: 'taak' },
      saw: 'Je las de zin van leerling J voor en vroeg de klas wat er mooi aan was.',
      effect: 'Vijf vingers omhoog. Leerling J ging rechtop zitten.',
      feedback: 'De klas leerde van een zin van een klasgenoot, en leerling J hoorde waarom hij goed was.',
      step: {
        action: 'Kies één zin van iemand die je nog niet voorlas',
        situation: 'aan het eind van de schrijfles',
        moment: 'woensdag',
      },
    },
    isSheet: true,
  },
]
