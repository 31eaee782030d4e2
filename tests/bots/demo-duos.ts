/**
 * The duos of the demo: what the host asks, what guest and coach each write down, and what both take home. Nobody is named:
 * pupils are letters. The notes use the sector's word for a teacher.
 */
import type { Score } from '#domain/instrument/answers.ts'
import type { Side } from '#domain/programme/duo.ts'
import type { Note } from '#domain/programme/worksheet.ts'
import type { DemoNote } from './demo-feedback.ts'

export type DuoNote = { time: number; speaker: Note['speaker']; text: string; links: string[] }

export type WatchedVisit = {
  host: Side
  daysAgo: number
  group: string
  question: string
  blocks: string[]
  /** Indicator → the score of the guest and of the coach. */
  scores: Record<string, [guest: Score, coach: Score]>
  /** Undefined: the guest does not fill anything in. */
  guest: DuoNote[] | undefined
  coach: DuoNote[]
  answer: string
  worked?: string
  joint?: string
  guestTakes: string
  hostTakes: string
  /** What the guest gives the host afterwards. */
  feedback?: Pick<DemoNote, 'facts' | 'answer'>
}

type VisitAhead = { host: Side; inDays: number; group: string } & (
  | { question: string; blocks: string[]; indicators: string[] }
  | { dropped: string }
)

export type DuoStory = { watched: WatchedVisit[]; ahead?: VisitAhead }

/** Columns: `mm:ss|speaker|indicator|text`. */
const notes = (lines: string): DuoNote[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [clock = '', speaker = '', link = '', text = ''] = line.split('|').map((part) => part.trim())
      const [minutes = 0, seconds = 0] = clock.split(':').map(Number)
      const who = speaker === 'leerling' || speaker === 'klas' ? speaker : ('docent' as const)
      return { time: minutes * 60 + seconds, speaker: who, text, links: [link] }
    })

const across: DuoStory = {
  watched: [
    {
      ...{ host: 'a', daysAgo: 20, group: 'groep 5' },
      question: 'Merken kinderen achterin wanneer ze mogen beginnen?',
      blocks: ['SG', 'SE'],
      scores: {
        SG1: [3, 4],
        SG3: [3, 3],
        SG5: [4, 3],
        SG7: [3, 3],
        SE1: [4, 4],
        SE2: [2, 3],
        SE3: ['nvt', 2],
        SE7: [3, 3],
      },
      guest: notes(`
        00:50|docent|SE1|25 kinderen in de kring; leerkracht steekt een hand op en telt af van vijf. Bij één is het stil.
        12:00|docent|SG5|‘Loop naar je tafel, pak je schrift, schrijf de eerste zin.’ Draait de zandloper van vijf minuten om.
        13:05|klas|SE2|Achterin slaan drie kinderen hun schrift open en schrijven; twee kijken naar hun buur.`),
      coach: notes(`
        08:10|docent|SG7|‘Ik hoor dat het zachter wordt, dan kan ik verder.’
        12:00|klas|SE2|Na de opdracht lopen 25 kinderen tegelijk; na 50 seconden zitten er 22.
        15:30|docent|SG1|Hurkt naast leerling C, wijst het woordkaartje aan en kijkt twee keer de klas rond.
        27:00|klas|SE7|Elk kind leest één zin voor aan de buur; leerkracht luistert bij vijf tweetallen.`),
      answer:
        'Ja, aan de zandloper: zodra die omging, pakten drie kinderen achterin hun schrift. Twee keken eerst naar hun buur.',
      worked:
        'Je zei drie stappen achter elkaar en draaide de zandloper om. Daarna zaten 22 kinderen binnen een minuut.',
      joint: 'De start van het schrijven: de een telde wie zat, de ander wie schreef.',
      guestTakes: 'Zet maandag bij de start van taal de zandloper neer en zeg de drie stappen maar één keer.',
      hostTakes: 'Loop in de eerste minuut werken eerst naar achteren, dan pas naar leerling C.',
    },
    {
      ...{ host: 'b', daysAgo: 12, group: 'groep 5b' },
      question: 'Hoe merk ik wie de uitleg nog niet snapt?',
      blocks: ['LD'],
      scores: { LD1: [3, 3], LD3: [3, 4], LD6: [2, 4], LD7: [4, 4] },
      guest: notes(`
        02:40|docent|LD1|‘Straks kun je op de klok aanwijzen hoe laat het over een kwartier is.’
        14:20|leerling|LD3|Leerling A: ‘Hij staat op de vijf, dus vijf over.’ Leerkracht: ‘Welke wijzer is dat?’
        29:10|klas|LD7|Veertien kinderen zetten de klok goed; leerkracht telt en schrijft er vier op.`),
      coach: notes(`
        14:25|docent|LD3|‘Welke wijzer is dat?’ Wacht vijf tellen; leerling A pakt de klok en wijst de grote wijzer aan.
        21:00|leerling|LD6|Op de vraag wanneer je dit nodig hebt, zegt leerling B: ‘Als ik om kwart voor naar turnen moet.’
        29:10|docent|LD7|Laat alle kinderen de klok omhooghouden en kijkt van links naar rechts.`),
      answer:
        'Aan de klokken in de lucht: je zag in één keer wie er nog naast zat. Tijdens de uitleg vroeg je het alleen vooraan.',
      worked:
        'Je liet iedereen de klok omhooghouden en telde. Daarna wist je met welke vier kinderen je verder moest.',
      joint: 'Waarvoor je dit nodig hebt: de gast zat achterin en hoorde het antwoord over turnen niet.',
      guestTakes: 'Laat woensdag halverwege de uitleg alle wisbordjes één keer omhooghouden.',
      hostTakes: 'Stel de controlevraag volgende keer ook aan de tafel bij het raam.',
      feedback: {
        facts: {
          ...{ time: 1750, indicators: ['LD7'], level: 'aanpak' },
          saw: 'Veertien kinderen zetten de klok goed; je telde en schreef er vier op.',
          effect: 'De vier kwamen bij jou aan de tafel. De anderen pakten hun werk.',
          feedback: 'Zo wist je binnen een minuut wie de uitleg nog een keer nodig had.',
          step: {
            action: 'Laat de klokken ook halverwege de uitleg één keer omhooghouden',
            situation: 'bij de kwartieren',
            moment: 'woensdag',
          },
          question: 'Wat had je gedaan als het er tien waren?',
        },
      },
    },
  ],
}

const withoutAccount: DuoStory = {
  watched: [
    {
      ...{ host: 'b', daysAgo: 16, group: 'groep 4' },
      question: 'Waar valt het stil als ik van de kring naar de tafels ga?',
      blocks: ['SE'],
      scores: { SE1: [4, 4], SE2: [2, 2], SE3: [4, 4], SE7: [3, 2] },
      guest: notes(`
        06:30|docent|SE1|Wacht bij de kring tot alle kinderen kijken; duurt negen tellen.
        11:40|klas|SE2|Van kring naar tafel: zeven kinderen blijven bij de bakken staan, de rest zit.
        12:30|docent|SE3|‘Wie zit, legt het potlood op de lijn.’ De kinderen bij de bakken gaan zitten.`),
      coach: notes(`
        11:45|klas|SE2|Bij de bakken is het vol; na twee minuten zit iedereen.
        12:30|docent|SE3|Noemt één ding dat kinderen kunnen doen; binnen twintig tellen ligt overal een potlood op de lijn.
        24:15|klas|SE7|Tweetallen leggen woordkaartjes; bij vier tafels legt één kind alle kaartjes.`),
      answer:
        'Het viel stil bij de bakken: daar stonden zeven kinderen te wachten. Aan de tafels werd al gewerkt.',
      worked: 'Je noemde één ding dat kon: het potlood op de lijn. Daarna zat ook de groep bij de bakken.',
      joint: 'Bij het samenwerken keek de gast naar wie er praatte en de coach naar wie er legde.',
      guestTakes: 'Laat morgen na de kring eerst de ene helft naar de bakken lopen, dan de andere.',
      hostTakes: 'Ik zet de bakken voortaan op de tafels voordat de kring begint.',
    },
  ],
  ahead: {
    ...{ host: 'a', inDays: 5, group: 'groep 6b' },
    dropped: 'Eerst een account, dan kiezen we een nieuwe datum.',
  },
}

const refusal: DuoStory = {
  watched: [
    {
      ...{ host: 'a', daysAgo: 23, group: '2 vmbo-t' },
      question: 'Houd ik iedereen erbij als ik bij één tafel help?',
      blocks: ['SG', 'SE'],
      scores: { SG1: ['ntz', 4], SG3: ['ntz', 3], SG5: ['ntz', 4], SE2: ['ntz', 3] },
      guest: undefined,
      coach: notes(`
        11:00|docent|SG5|‘Nu tweetallen, fluisterstem, vraag 1 tot en met 3, zeven minuten.’ De timer loopt op het bord.
        11:40|klas|SE2|22 van de 24 leerlingen zijn binnen 40 seconden begonnen; twee zoeken een rekenmachine.
        12:10|docent|SG3|Loopt naar de twee zonder rekenmachine, wijst de lade aan en gaat door langs de achterste rij.
        14:20|docent|SG1|Helpt leerling C op hurkhoogte en kijkt in die minuut drie keer op naar de klas.`),
      answer: 'Ja. Terwijl je bij leerling C zat, keek je drie keer op; achterin bleef iedereen schrijven.',
      guestTakes: 'Kijk donderdag bij het helpen elke minuut een keer de klas rond.',
      hostTakes: 'Ik blijf op hurkhoogte helpen en zeg hardop wanneer ik terugkom.',
    },
    {
      ...{ host: 'b', daysAgo: 15, group: '3 havo' },
      question: 'Wat gebeurt er in de eerste vijf minuten na de bel?',
      blocks: ['SE', 'GZ'],
      scores: { SE1: [1, 2], SE2: [2, 2], GZ6: ['ntz', 3], GZ7: [2, 4] },
      guest: notes(`
        04:20|klas|SE1|De bel ging 4 minuten geleden; acht leerlingen staan nog, vijf hebben een jas aan.
        06:10|docent|SE2|‘Boek open op bladzijde 42.’ Kijkt daarna in de eigen map; negen boeken blijven dicht.`),
      coach: notes(`
        00:30|docent|GZ7|Staat bij de kast en vraagt vier leerlingen hoe het toernooi was.
        04:30|docent|SE1|Begint met de uitleg; zes leerlingen praten door.
        10:00|docent|GZ6|‘Over de film praten we na de les. Wie leest alinea 1?’ Twee leerlingen pakken hun boek.`),
      answer:
        'De uitleg begon toen acht leerlingen nog stonden. Daarna praatten er zes door en bleven negen boeken dicht.',
      worked:
        'Je schoof de film naar na de les en vroeg meteen wie wilde lezen. Twee leerlingen pakten hun boek.',
      joint: 'Bij contact: de gast zat achterin en kon het praatje bij de kast niet horen.',
      guestTakes: 'Zet morgen de eerste opdracht op het bord voordat de bel gaat.',
      hostTakes: 'Ik begin pas als de jassen uit zijn, en wacht tot dan bij de deur.',
    },
  ],
}

const waiting: DuoStory = {
  watched: [
    {
      ...{ host: 'a', daysAgo: 13, group: 'groep 8a' },
      question: 'Help ik kinderen verder zonder het voor te zeggen?',
      blocks: ['LD', 'SE'],
      scores: { LD1: [4, 3], LD3: [4, 4], LD6: [3, 3], LD7: [3, 1], SE3: [3, 3], SE7: [1, 1] },
      guest: notes(`
        06:00|leerling|LD3|Leerling A: ‘Drie vierde, want vier is meer.’ Leerkracht: ‘Hoe laat de tekening dat zien?’
        24:30|docent|SE3|Stopt het werk, laat vier wisborden omhooghouden en legt de stroken opnieuw uit.
        30:00|klas|SE7|Tot nu toe werken alle kinderen alleen; overleg over de som is niet gezien.`),
      coach: notes(`
        02:40|docent|LD1|‘Straks kun je met een tekening laten zien welke breuk groter is.’
        06:10|leerling|LD3|Leerling A telt de stukken na en zegt: ‘O, die zijn groter.’
        38:00|docent|LD6|‘Wie later een recept voor zes maakt in plaats van vier, rekent met deze breuken.’
        44:20|klas|LD7|Kinderen leggen het wisbord in de kast; leerkracht noemt het volgende vak.`),
      answer:
        'Ja, bij de repen: je gaf geen antwoord maar vroeg wat de tekening liet zien. Daarna verbeterde leerling A zichzelf.',
      worked:
        'Je stopte het werk toen vier kinderen vastzaten en liet de stroken zien. Daarna tekenden ze alle vier verder.',
      joint: 'Het einde: de gast zag kinderen bij de kast nog over de som praten, de coach zag opruimen.',
      guestTakes: 'Vraag bij de volgende som eerst ‘hoe zie je dat?’ en wacht drie tellen.',
      hostTakes: 'Stop vijf minuten eerder en laat elk kind één strook aan de buur uitleggen.',
      feedback: {
        facts: {
          ...{ time: 1470, indicators: ['SE3'], level: 'zelfsturing' },
          saw: 'Je stopte het werk, liet vier wisborden omhooghouden en legde de stroken opnieuw uit.',
          effect: 'Daarna tekenden alle vier de kinderen verder zonder iets te vragen.',
          feedback: 'Je zag op tijd dat ze vastzaten en koos een andere uitleg.',
          step: {
            action: 'Kijk na de eerste som al naar vier borden',
            situation: 'bij een nieuwe bewerking',
            moment: 'bij de volgende rekenles',
          },
        },
        answer: {
          ...{ does: 'aanpassen', isClosed: true, lookBackInDays: 10 },
          words: 'Herkenbaar. Ik kijk liever naar één bord per groepje, dan blijft het tempo erin.',
        },
      },
    },
  ],
  ahead: {
    ...{ host: 'b', inDays: 3, group: 'groep 6' },
    question: 'Weten kinderen wat ze kunnen doen als ze klaar zijn?',
    blocks: ['SG'],
    indicators: ['SG1', 'SG3', 'SG5', 'SG7'],
  },
}

export const duoStories = { across, withoutAccount, refusal, waiting } as const
