/**
 * Five invented lessons with a coach's notes, and three conversations about them. Pupils are letters and adults are
 * roles. The notes use the sector's word for a teacher.
 */
import type { Note } from '#domain/programme/worksheet.ts'
import type { ConversationFacts } from './coach-bot.ts'

type DemoNote = { time: number; speaker: Note['speaker']; text: string; links: string[] }
type DemoConversation = Omit<ConversationFacts, 's6' | 'together'> & {
  s6: {
    action: string
    situation: string
    when: string
    noticeableBy: string
    needed: string
    helper: string
  }[]
}

export type DemoLesson = {
  sector: 'PO' | 'VO'
  minutes: number
  notes: DemoNote[]
  conversation?: DemoConversation
}

export const demoLessons: readonly DemoLesson[] = [
  {
    sector: 'VO',
    minutes: 50,
    notes: [
      {
        time: 40,
        speaker: 'docent',
        text: 'Staat bij de deur, groet elf leerlingen bij binnenkomst en vraagt aan twee hoe de wedstrijd was.',
        links: ['GZ7'],
      },
      {
        time: 110,
        speaker: 'docent',
        text: 'Wacht zonder te praten naast het bord; om 01:50 zijn alle tassen van tafel en begint de uitleg.',
        links: ['SE1'],
      },
      {
        time: 140,
        speaker: 'docent',
        text: '‘Aan het eind kun je zelf uitrekenen wat een jas kost na 30 procent korting.’ De zin staat op het bord.',
        links: ['LD1'],
      },
      {
        time: 190,
        speaker: 'docent',
        text: '‘Waar kom je korting tegen buiten school?’ Leerlingen noemen een game, schoenen, een festival en een scooter; docent rekent met de scooter.',
        links: ['SG6'],
      },
      {
        time: 330,
        speaker: 'docent',
        text: 'Vraagt leerling A: ‘Hoe weet je dat het 24 is?’ Leerling A legt de stap met 10 procent uit.',
        links: ['LD3'],
      },
      {
        time: 465,
        speaker: 'docent',
        text: 'Wacht zes seconden na de vraag en geeft de beurt aan leerling B, zonder opgestoken vinger.',
        links: ['LD4'],
      },
      {
        time: 660,
        speaker: 'docent',
        text: '‘Nu tweetallen, fluisterstem, vraag 1 tot en met 3, zeven minuten.’ De timer loopt op het bord.',
        links: ['SG5', 'SE6'],
      },
      {
        time: 700,
        speaker: 'klas',
        text: '22 van de 24 leerlingen zijn binnen 40 seconden begonnen; twee zoeken een rekenmachine.',
        links: ['SE2', 'SG5'],
      },
      {
        time: 730,
        speaker: 'docent',
        text: 'Loopt naar de twee zonder rekenmachine, wijst de lade aan en gaat door langs de achterste rij.',
        links: ['SE2', 'SG3'],
      },
      {
        time: 860,
        speaker: 'docent',
        text: 'Helpt leerling C op hurkhoogte en kijkt in die minuut drie keer op naar de klas.',
        links: ['SG1'],
      },
      {
        time: 1085,
        speaker: 'docent',
        text: '‘Tijd. Ik hoorde bij drie tafels dat je eerst 1 procent uitrekent. Wie vertelt waarom?’',
        links: ['SE6', 'SG7'],
      },
      {
        time: 1120,
        speaker: 'leerling',
        text: 'Leerling D vertelt de aanpak van het tweetal aan de klas; twee anderen vullen aan.',
        links: ['SE7'],
      },
      {
        time: 1230,
        speaker: 'leerling',
        text: 'Leerling B vraagt: ‘Waarom moeten we dit kunnen?’ Docent: ‘Dit komt in de toets van week 48.’',
        links: ['LD6'],
      },
      {
        time: 1650,
        speaker: 'docent',
        text: '‘Jullie schreven elke tussenstap op, daardoor vond je de fout zelf.’',
        links: ['GZ3'],
      },
      {
        time: 1990,
        speaker: 'docent',
        text: 'Ziet vijf lege plekken bij vraag 6, tekent een strook op het bord en vraagt daarna duimen omhoog of omlaag.',
        links: ['SE3'],
      },
      {
        time: 2760,
        speaker: 'klas',
        text: 'Alle 24 leerlingen schrijven het antwoord op de slotvraag op een briefje en leveren het in bij de deur.',
        links: ['LD7'],
      },
    ],
    conversation: {
      s1: 'Ik vond het een gewone les. Eerlijk gezegd dacht ik vooraf: er gebeurt niets, wat moet een coach hier nou opschrijven? De start liep zoals ik het wil. Bij vraag 6 zag ik dat een paar leerlingen vastzaten, daar ben ik van mijn plan afgeweken. Minder tevreden ben ik over het einde: ik had de briefjes willen bespreken, maar de tijd was op.',
      feedUp:
        'Dat iedereen aan het eind zelf een korting kan uitrekenen. En daarachter: dat deze klas merkt dat wiskunde over hun eigen geld gaat.',
      s2: [
        {
          text: 'Je wachtte zonder te praten tot alle tassen van tafel waren. Binnen twee minuten begon de uitleg.',
          indicator: 'SE1',
          time: 110,
        },
        {
          text: 'Op je vraag waar korting voorkomt, gingen negen vingers omhoog; je rekende verder met de scooter. Ik zette hier een kantelmoment omhoog.',
          indicator: 'SG6',
          time: 190,
        },
        {
          text: 'Op ‘waarom moeten we dit kunnen?’ was je antwoord: ‘dit komt in de toets’. Aanvulling van de docent: ‘Ik hoorde het mezelf zeggen. Ik wilde door.’',
          indicator: 'LD6',
          time: 1230,
        },
        {
          text: 'Vijf lege plekken bij vraag 6; je tekende een strook en vroeg daarna duimen.',
          indicator: 'SE3',
          time: 1990,
        },
      ],
      s3: [
        {
          text: 'Je zei wat, hoe en hoelang (tweetallen, fluisterstem, zeven minuten). Daarna waren 22 van de 24 leerlingen binnen 40 seconden begonnen.',
          indicator: 'SG5',
          time: 660,
        },
        {
          text: 'Je hielp op hurkhoogte en keek in die minuut drie keer op. Achterin bleef iedereen schrijven.',
          indicator: 'SG1',
          time: 860,
        },
        {
          text: 'Je liet een tweetal de aanpak aan de klas vertellen. Twee anderen vulden aan zonder dat jij iets vroeg.',
          indicator: 'SE7',
          time: 1120,
        },
      ],
      s4: 'Het grootste verschil zit bij LD6. De docent scoorde 3 omdat het voorbeeld van de scooter voor hem al een reden was. We spraken af: een voorbeeld laat zien wáár je het tegenkomt (SG6), een reden zegt waarvóór je het nodig hebt (LD6). Bij erkenning telde de coach twee precieze zinnen; de docent had ‘top’ en ‘netjes’ meegeteld.',
      s5: [
        {
          text: 'De vraag ‘waarom moeten we dit?’ lag voor het oprapen. Daar zit het doel dat je in stap 1 noemde: hun eigen geld.',
          indicator: 'LD6',
        },
        {
          text: 'Vaak ‘top’ en ‘netjes’, twee keer een zin die precies zegt wat een leerling deed.',
          indicator: 'GZ3',
        },
      ],
      s6: [
        {
          action:
            'Vraag één leerling waarvoor je dit buiten school nodig hebt en zet het antwoord onder het lesdoel',
          situation: 'bij de start van een nieuw onderwerp in 2 kader',
          when: 'eerstvolgende maandag, binnen vijf minuten na de start',
          noticeableBy: 'een leerling noemt later in de les zelf dat voorbeeld',
          needed: 'drie voorbeelden uit bijbaan of zaakgeld op een kaartje',
          helper: 'duopartner',
        },
      ],
      s7: 'Dat een rustige les niet vanzelf gaat. Ik doe blijkbaar dingen die het voorkomen, en die kan ik nu noemen. En ik ga ophouden met ‘het komt in de toets’.',
      duration: 38,
    },
  },
  {
    sector: 'VO',
    minutes: 50,
    notes: [
      {
        time: 260,
        speaker: 'klas',
        text: 'De bel ging 4 minuten geleden; acht leerlingen staan nog, vijf hebben een jas aan.',
        links: ['SE1'],
      },
      {
        time: 270,
        speaker: 'docent',
        text: 'Begint met de uitleg; zes leerlingen praten door.',
        links: ['SE1'],
      },
      {
        time: 370,
        speaker: 'docent',
        text: '‘Boek open op bladzijde 42.’ Kijkt daarna in de eigen map; negen boeken blijven dicht.',
        links: ['SE2'],
      },
      {
        time: 495,
        speaker: 'leerling',
        text: 'Leerling A roept: ‘Meneer, u zei dat we film gingen kijken!’ Vijf leerlingen lachen.',
        links: ['SG4'],
      },
      {
        time: 505,
        speaker: 'docent',
        text: 'Zes zinnen over en weer met leerling A; de uitleg ligt anderhalve minuut stil.',
        links: ['SG4'],
      },
      {
        time: 600,
        speaker: 'docent',
        text: '‘Over de film praten we na de les. Wie leest alinea 1?’ Twee leerlingen pakken hun boek.',
        links: ['SE4', 'SG4'],
      },
      {
        time: 820,
        speaker: 'docent',
        text: 'Zegt over de klas heen: ‘Leerling B, telefoon weg.’ Vier leerlingen draaien zich om.',
        links: ['SG2', 'GZ4'],
      },
      {
        time: 905,
        speaker: 'docent',
        text: 'Loopt langs leerling C, die een telefoon in de hand heeft, en zegt niets.',
        links: ['GZ2'],
      },
      {
        time: 1050,
        speaker: 'docent',
        text: '‘Nog één keer en je gaat eruit.’ Derde keer sinds 12:00; leerling B praat door en blijft.',
        links: ['GZ6'],
      },
      {
        time: 1270,
        speaker: 'docent',
        text: '‘Over een paar jaar teken je een huurcontract. Wat als er in de kleine letters staat dat jij de schade betaalt?’',
        links: ['LD6', 'SG6'],
      },
      {
        time: 1290,
        speaker: 'klas',
        text: 'Twaalf leerlingen kijken naar de docent; er wordt niet gepraat.',
        links: ['SG6'],
      },
      {
        time: 1380,
        speaker: 'klas',
        text: 'Tussen 04:30 en 23:00 geteld: negen correcties, nul erkenningen.',
        links: ['GZ3'],
      },
      {
        time: 1440,
        speaker: 'docent',
        text: '‘Zoek met je buur één zin die je geld kan kosten. Vier minuten.’ Veertien leerlingen lezen.',
        links: ['SE3', 'SE7', 'SG5'],
      },
      {
        time: 1580,
        speaker: 'docent',
        text: 'Gaat op een kruk naast leerling A zitten, wijst een regel aan en praat zacht.',
        links: ['SE5'],
      },
      {
        time: 1710,
        speaker: 'leerling',
        text: 'Leerling A leest de gevonden zin voor; drie leerlingen noemen een andere zin.',
        links: ['SE7'],
      },
      {
        time: 2980,
        speaker: 'klas',
        text: 'De bel gaat; leerlingen pakken in terwijl docent het huiswerk noemt.',
        links: ['LD7'],
      },
    ],
    conversation: {
      s1: 'Zwaar. Ze kwamen warm uit gym, ik kwam zelf van een andere verdieping en mijn laptop moest nog aan. Ik ben begonnen terwijl ik wist dat ze er niet bij waren. Bij de opmerking over de film schoot ik in de verdediging. Na het huurcontract had ik ze, en daarna ben ik ze weer kwijtgeraakt.',
      feedUp:
        'Ze moeten in een contract de zin kunnen vinden die hun geld kost. Over een maand wil ik dat de eerste vijf minuten van mij zijn.',
      s2: [
        {
          text: 'Vier minuten na de bel stonden er acht leerlingen; tien seconden later begon de uitleg, zes praatten door.',
          indicator: 'SE1',
          time: 260,
        },
        {
          text: 'Zes zinnen over en weer met leerling A over de film; de uitleg lag anderhalve minuut stil. De klas keek. Aanvulling van de docent: ‘Ik wilde laten zien dat ik het niet had gezegd.’',
          indicator: 'SG4',
          time: 505,
        },
        {
          text: 'De derde waarschuwing aan leerling B sinds 12:00; leerling B bleef.',
          indicator: 'GZ6',
          time: 1050,
        },
        {
          text: 'Bij het huurcontract keken twaalf leerlingen naar je en werd er niet gepraat. Kantelmoment omhoog.',
          indicator: 'SG6',
          time: 1290,
        },
      ],
      s3: [
        {
          text: 'Je vertelde over het huurcontract en de kleine letters. Twintig seconden later keken twaalf leerlingen naar je.',
          indicator: 'LD6',
          time: 1270,
        },
        {
          text: 'Je liet tweetallen één zin zoeken. Veertien leerlingen lazen en de uitkomst kwam van hen, ook van leerling A.',
          indicator: 'SE7',
          time: 1440,
        },
        {
          text: 'Je ging naast leerling A zitten en praatte zacht. Twee minuten later las leerling A de zin voor.',
          indicator: 'SE5',
          time: 1580,
        },
      ],
      s4: 'Bijna overal gelijk of één verschil. De docent is bij contact hoger (3): op de gang had hij vier leerlingen gesproken, dat kon de coach niet zien. Bij overleg is de docent lager (3): hij had niet gemerkt dat de uitkomst van leerlingen kwam.',
      s5: [
        {
          text: 'De eerste vijf minuten: beginnen als er geluisterd wordt, met een opdracht die al op het bord staat.',
          indicator: 'SE1',
        },
        { text: 'Een aankondiging die je ook kunt uitvoeren. Klein en één keer.', indicator: 'GZ6' },
      ],
      s6: [
        {
          action:
            'Zet de eerste opdracht op het bord, ga bij de deur staan en begin pas als vrijwel iedereen zit',
          situation: '3 basis, de les na gym',
          when: 'eerstvolgende donderdag, eerste vijf minuten',
          noticeableBy: 'binnen vijf minuten hebben vijftien leerlingen hun boek open',
          needed: 'lokaal vijf minuten eerder open, met de conciërge geregeld',
          helper: 'TS-coach',
        },
        {
          action:
            'Zeg bij een opmerking één zin: ‘daar kom ik na de les op terug’, en stel de volgende vraag',
          situation: '3 basis, als een leerling mij uitdaagt',
          when: 'de eerste keer dat het gebeurt',
          noticeableBy: 'de uitleg ligt niet langer dan tien seconden stil',
          needed: 'de zin oefenen in de filmtraining',
          helper: 'subteam',
        },
      ],
      s7: 'Dat ik ze wél kan krijgen: het gebeurde om 21 minuten. Ik neem mee dat ik niet hoef te winnen van een opmerking. En dat de eerste vijf minuten een besluit van mij zijn.',
      statement:
        'Deze les viel direct na een training voor de sportdag, in een lokaal dat niet van mij is. Ik wil dat dit erbij staat. De coach schrijft dat leerling B bleef; ik heb leerling B na de les gesproken en dat is goed afgelopen.',
      duration: 45,
    },
  },
  {
    sector: 'VO',
    minutes: 45,
    notes: [
      {
        time: 270,
        speaker: 'docent',
        text: '‘Straks kun je zelf een saus binden zonder klontjes.’ Elf leerlingen staan om het fornuis.',
        links: ['LD1'],
      },
      {
        time: 555,
        speaker: 'docent',
        text: 'Laat leerling A voordoen en vraagt de groep: ‘Waarom roer je van buiten naar binnen?’',
        links: ['LD3'],
      },
      {
        time: 880,
        speaker: 'leerling',
        text: 'Leerling B zet de pan met een klap neer en zegt: ‘Boeit me niet.’ Twee leerlingen kijken om.',
        links: ['SG4'],
      },
      {
        time: 890,
        speaker: 'docent',
        text: '‘Vuur lager, dan probeer je het nog een keer.’ Loopt naar het volgende fornuis.',
        links: ['SG4'],
      },
      {
        time: 1260,
        speaker: 'docent',
        text: 'Staat naast leerling B: ‘Nu draai je het vuur zelf terug, precies toen de saus ging bubbelen.’',
        links: ['SE5', 'GZ3'],
      },
      {
        time: 2190,
        speaker: 'klas',
        text: 'Elf bakjes saus op tafel; docent trekt door elk bakje een lepel en zegt wat er te zien is.',
        links: ['LD7'],
      },
    ],
  },
  {
    sector: 'PO',
    minutes: 45,
    notes: [
      {
        time: 30,
        speaker: 'docent',
        text: 'Leerkracht staat in de deuropening en vraagt drie kinderen hoe het optreden was.',
        links: ['GZ7'],
      },
      {
        time: 125,
        speaker: 'docent',
        text: '‘Ik wacht op vijf paar ogen.’ Na 12 seconden kijken 26 kinderen.',
        links: ['SE1', 'SG7'],
      },
      {
        time: 160,
        speaker: 'docent',
        text: '‘Straks kun je met een tekening laten zien welke breuk groter is.’',
        links: ['LD1'],
      },
      {
        time: 310,
        speaker: 'docent',
        text: 'Tekent twee repen chocola en vraagt: ‘Wat heb je liever, twee derde of drie vierde?’',
        links: ['SG6'],
      },
      {
        time: 360,
        speaker: 'leerling',
        text: 'Leerling A: ‘Drie vierde, want vier is meer.’ Leerkracht: ‘Hoe laat de tekening dat zien?’',
        links: ['LD3'],
      },
      {
        time: 620,
        speaker: 'docent',
        text: '‘Wisbord op tafel, potlood erbij, stem uit, drie minuten.’ Wijst bij elk woord een plaatje aan.',
        links: ['SG5', 'GZ1'],
      },
      {
        time: 675,
        speaker: 'klas',
        text: 'Vijf kinderen staan nog bij de kast met wisborden; leerkracht legt aan één tafel al de som uit.',
        links: ['SE2'],
      },
      {
        time: 780,
        speaker: 'docent',
        text: 'Loopt langs de ramen en de achterste groep; komt niet bij de groep naast de deur.',
        links: ['SG3'],
      },
      {
        time: 1060,
        speaker: 'leerling',
        text: 'Leerling B legt het potlood neer en zegt: ‘Dit kan ik niet.’ Drie kinderen ernaast stoppen ook.',
        links: ['LD5'],
      },
      {
        time: 1085,
        speaker: 'docent',
        text: '‘Teken eerst twee even lange stroken, dan kom ik kijken.’ Is na twee minuten terug.',
        links: ['LD5', 'GZ6'],
      },
      {
        time: 1470,
        speaker: 'docent',
        text: 'Stopt het werk, laat vier wisborden omhooghouden en legt de stroken opnieuw uit.',
        links: ['SE3'],
      },
      {
        time: 1800,
        speaker: 'klas',
        text: 'Tot nu toe werken alle kinderen alleen; overleg over de som is niet gezien.',
        links: ['SE7'],
      },
      {
        time: 1860,
        speaker: 'docent',
        text: '‘Groep bij het raam, jullie maakten de stroken even lang, daardoor zag je het verschil.’',
        links: ['GZ3'],
      },
      {
        time: 2280,
        speaker: 'docent',
        text: '‘Wie later een recept voor zes maakt in plaats van vier, rekent met deze breuken.’',
        links: ['LD6'],
      },
      {
        time: 2660,
        speaker: 'klas',
        text: 'Kinderen leggen het wisbord in de kast; leerkracht noemt het volgende vak.',
        links: ['LD7'],
      },
    ],
    conversation: {
      s1: 'Ik was blij met de tekening van de repen, dat sprak ze aan. Halverwege zag ik een paar kinderen afhaken, daar ben ik gestopt en heb ik opnieuw uitgelegd. Aan het eind rende ik de tijd achterna, we moesten naar gym.',
      feedUp:
        'Dat elk kind met twee stroken kan laten zien welke breuk groter is. En dat kinderen die snel ‘ik kan dit niet’ zeggen, merken dat een stap helpt.',
      s2: [
        {
          text: '‘Ik wacht op vijf paar ogen.’ Na 12 seconden keken 26 kinderen.',
          indicator: 'SE1',
          time: 125,
        },
        {
          text: 'Je liep langs de ramen en de achterste groep; de groep naast de deur kreeg in die ronde geen bezoek. Aanvulling van de leerkracht: ‘Daar zitten de kinderen die het meestal zelf kunnen.’',
          indicator: 'SG3',
          time: 780,
        },
        {
          text: 'Leerling B legde het potlood neer, drie kinderen stopten ook. Je noemde één stap en was na twee minuten terug; alle vier tekenden.',
          indicator: 'SE3',
          time: 1060,
        },
      ],
      s3: [
        {
          text: 'Je zei ‘wisbord, potlood, stem uit, drie minuten’ met een plaatje erbij. Op vijf kinderen na begon de groep meteen.',
          indicator: 'SG5',
          time: 620,
        },
        {
          text: 'Je noemde bij leerling B een stap en kwam terug zoals je had gezegd. Het hele groepje ging weer tekenen.',
          indicator: 'GZ6',
          time: 1085,
        },
      ],
      s4: 'Gelijk bij negen van de zestien. De leerkracht is hoger bij rondlopen: in haar beeld was zij overal. Ze is lager bij het hogere doel, omdat het recept ‘er maar tussendoor kwam’. Over het einde zijn we het eens.',
      s5: [
        {
          text: 'Vijf minuten voor het eind stoppen, zodat elk kind iets laat zien. Nu eindigde de les met opruimen.',
          indicator: 'LD7',
        },
        {
          text: 'Kinderen werkten alleen; de stroken lenen zich voor vergelijken met je buur.',
          indicator: 'SE7',
        },
      ],
      s6: [
        {
          action: 'Stop op de klok en laat elk kind op het wisbord tonen welke breuk groter is',
          situation: 'rekenles in groep 7',
          when: 'woensdag, zeven minuten voor het einde',
          noticeableBy: 'ik kan van vrijwel alle kinderen zeggen of het lukt',
          needed: 'een wekker op mijn bureau',
          helper: 'duopartner',
        },
      ],
      s7: 'Ik neem mee dat ik het einde weggeef. En dat één stap genoemd en echt terugkomen meer deed dan drie keer zeggen dat ze het kunnen.',
      duration: 40,
    },
  },
  {
    sector: 'PO',
    minutes: 30,
    notes: [
      {
        time: 50,
        speaker: 'docent',
        text: '25 kinderen in de kring; leerkracht steekt een hand op en telt af van vijf. Bij één is het stil.',
        links: ['SE1'],
      },
      {
        time: 200,
        speaker: 'docent',
        text: '‘In deze les leer je een zin langer maken met omdat.’ Het woord hangt op een kaart.',
        links: ['LD1'],
      },
      {
        time: 490,
        speaker: 'docent',
        text: '‘Ik hoor dat het zachter wordt, dan kan ik verder.’',
        links: ['SG7'],
      },
      {
        time: 720,
        speaker: 'docent',
        text: '‘Loop naar je tafel, pak je schrift, schrijf de eerste zin.’ Draait de zandloper van vijf minuten om.',
        links: ['SG5', 'SE6'],
      },
      {
        time: 930,
        speaker: 'docent',
        text: 'Hurkt naast leerling C, wijst het woordkaartje aan en kijkt twee keer de klas rond.',
        links: ['SG1', 'LD5'],
      },
      {
        time: 1030,
        speaker: 'klas',
        text: 'De zandloper is leeg; leerkracht praat met leerling C. Drie minuten later volgt het teken.',
        links: ['SE6'],
      },
      {
        time: 1620,
        speaker: 'klas',
        text: 'Elk kind leest één zin voor aan de buur; leerkracht luistert bij vijf tweetallen.',
        links: ['SE7', 'LD7'],
      },
    ],
  },
]
