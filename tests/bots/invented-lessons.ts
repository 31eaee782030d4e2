/** Invented notes, tipping points and conversations of the bots. Both editions have the same indicator ids. */

import type { CalendarDate } from '#domain/ground/time.ts'
import { itemsOf, type Score } from '#domain/instrument/answers.ts'
import type { Note, Pulse } from '#domain/programme/worksheet.ts'
import { framework2026 } from '#instruments/edition-2026/framework-2026.ts'
import type { Part } from './cast.ts'
import type { ConversationFacts, LessonFacts } from './coach-bot.ts'
import { type DemoLesson, demoLessons } from './demo-lessons.ts'

type Chance = () => number

/** Columns: `minute|speaker|indicator|text`. */
const seen = `
1|docent|SG1|Staat bij de deur en groet leerlingen met een knik of hun naam.
2|leerling|SG1|Twee leerlingen lopen pratend binnen en gaan zitten.
4|docent|SG2|Wijst naar het bord: doel, drie taken, tijd per taak.
5|klas|SG2|Veertien van de zesentwintig hebben hun spullen op tafel.
7|docent|SE1|Wacht zonder te praten tot het stil is; duurt elf tellen.
9|docent|LD1|“Aan het eind kun je een breuk vereenvoudigen. We beginnen samen.”
11|leerling|LD2|Leerling achterin vraagt wat er precies moet worden ingeleverd.
13|docent|GZ1|Loopt naar de achterste rij en herhaalt de opdracht in twee zinnen.
16|klas|SE2|Bij het uitdelen praten drie tafels door de uitleg heen.
17|docent|SE3|Legt het krijtje neer, kijkt rond en zegt: “Ik wacht op vier mensen.”
20|docent|GZ2|Vraagt om eerst een halve minuut zelf te denken, dan pas vingers.
22|leerling|LD3|Leerling legt op het bord uit hoe zij aan het antwoord komt.
25|docent|LD3|“Wie heeft het op een andere manier gedaan?” Drie vingers.
28|klas|SG4|Tijdens het zelfstandig werken wordt er zacht overlegd.
31|docent|GZ4|Gaat naast een leerling zitten en laat hem de eerste stap voordoen.
34|leerling|SE4|Leerling gooit een propje; buurman lacht.
35|docent|SE4|Loopt erheen, tikt op de tafel, zegt zacht iets en loopt door.
38|docent|LD5|Kijkt bij zes tafels het eerste antwoord na.
41|klas|SG5|Na het teken ruimt ongeveer de helft op; de rest werkt door.
43|docent|LD7|Laat twee leerlingen zeggen wat vandaag lukte.
44|docent|SG7|“Morgen beginnen we met taak drie.” Iedereen blijft zitten tot het teken.`
  .trim()
  .split('\n')
  .map((line) => {
    const [minute = '0', speaker = '', link = '', text = ''] = line.split('|')
    return { minute: Number(minute), speaker, link, text }
  })

const isSpeaker = (text: string): text is Note['speaker'] => ['docent', 'leerling', 'klas'].includes(text)

/** The demo lesson for a teacher of this sector. Undefined for trajectories of the edition of 2019. */
export function storyFor({ school, teacher, is2019 }: Part, ordinal: number): DemoLesson | undefined {
  const ofSector = demoLessons.filter(({ sector }) => sector === school.type)
  return is2019 ? undefined : ofSector[(teacher.name.length + ordinal) % ofSector.length]
}

type Invented = { level: number; minutes?: number; story: DemoLesson | undefined }

/** A lesson with scores around `level` (1 to 4), `minutes` long, on the full set. */
export function inventLesson(chance: Chance, { level, minutes = 45, story }: Invented): LessonFacts {
  const isSeen = ({ time }: { time: number }) => time <= minutes * 60
  const notes = story
    ? story.notes.filter(isSeen).filter(() => chance() < 0.85)
    : notesBefore2026(chance).filter(isSeen)
  const pulses: Pulse[] = []
  for (let time = 120; time < minutes * 60; time += 240) {
    const drawn = chance()
    const value = drawn < 0.6 ? 'samen' : drawn < 0.85 ? 'deels' : 'niet'
    pulses.push(...[time, time + 120].filter((at) => at < minutes * 60).map((at) => ({ time: at, value })))
  }
  return {
    set: 'full',
    minutes,
    notes,
    pulses,
    scores: inventScores(chance, level),
    moments: inventMoments(chance),
  }
}

const notesBefore2026 = (chance: Chance) =>
  seen
    .filter(() => chance() < 0.72)
    .map(({ minute, speaker, link, text }) => ({
      time: minute * 60 + Math.floor(chance() * 50),
      speaker: isSpeaker(speaker) ? speaker : ('docent' as const),
      text,
      links: [link],
    }))

/** About 95 percent of the indicators get a level, and 93 percent in block GZ. */
function inventScores(chance: Chance, level: number): Record<string, Score> {
  return Object.fromEntries(
    itemsOf(framework2026, 'full').map(({ id, block }): [string, Score] => {
      if (chance() < (block === 'GZ' ? 0.07 : 0.05)) return [id, chance() < 0.5 ? 'nvt' : 'ntz']
      const drawn = Math.round(level + (chance() - 0.5) * 2)
      return [id, drawn <= 1 ? 1 : drawn === 2 ? 2 : drawn === 3 ? 3 : 4]
    }),
  )
}

function inventMoments(chance: Chance): LessonFacts['moments'] {
  const turned = {
    time: 1000 + Math.floor(chance() * 120),
    ...{
      direction: 'gekeerd',
      trigger: 'overgang',
      scope: 'deel',
      responses: ['norm', 'taak'],
      effect: 'hersteld',
    },
    recovery: 40,
  }
  const down = {
    time: 2040 + Math.floor(chance() * 120),
    ...{
      direction: 'omlaag',
      trigger: 'grap_uitdaging',
      scope: 'groepje',
      responses: ['nonverbaal'],
      effect: 'deels',
    },
    text: 'Propje door de klas, drie leerlingen doen mee.',
  }
  return chance() < 0.6 ? [turned, down] : [turned]
}

const pick = <T>(chance: Chance, list: readonly T[]): T => {
  const found = list[Math.floor(chance() * list.length)]
  if (found === undefined) throw new Error('an empty list')
  return found
}

export const inventWords = (chance: Chance): string =>
  pick(chance, [
    'Ik zie nu dat het wachten werkt. Dat wil ik vaker doen.',
    'De start kost minder tijd dan ik dacht. Ik houd het bord met taken erin.',
    'Ik merk dat ik snel ga praten als het onrustig wordt. Eerst stil zijn dus.',
    'Het propje had ik zelf niet gezien. Fijn dat de tijd erbij staat.',
  ])

/** Every sentence that a bot's conversation may contain, for the search in the server's files. */
export function conversationSentences(): string[] {
  const texts = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value
        ? Object.values(value).flatMap(texts)
        : []
  const drawn = Array.from({ length: 40 }, (_, at) => {
    const chance = () => (at % 8) / 8
    return [inventWords(chance), ...texts(inventConversation(chance, '2026-11-24', demoLessons[at]))]
  })
  return [...new Set(drawn.flat())].filter((text) => text.includes(' '))
}

export const statement = 'Bij 34 minuten stond ik bij de achterste tafel te helpen; dat staat er niet bij.'

export function inventConversation(
  chance: Chance,
  lookBackOn: CalendarDate,
  story?: DemoLesson,
): ConversationFacts {
  if (story?.conversation) {
    const { s6, s7: _atTheEnd, statement: _hers, ...facts } = story.conversation
    return { ...facts, s6: s6.map((action) => ({ ...action, lookBackOn })) }
  }
  return {
    s1: pick(chance, [
      'De uitleg ging vlot, bij de wisseling werd het rommelig.',
      'Ik was tevreden over de start. Het einde liep uit.',
      'Ik vond het een gewone les; drukker dan op dinsdag.',
    ]),
    feedUp: 'Dat iedereen binnen een minuut weet wat de taak is.',
    s2: [{ text: 'Om 00:07 elf tellen gewacht tot het stil was.', indicator: 'SE1' }],
    s3: [
      { text: 'Het wachten zonder te praten: daarna hoorde iedereen de opdracht.', indicator: 'SE1' },
      { text: 'Doel, taken en tijd stonden op het bord.', indicator: 'SG2' },
    ],
    s4: 'Na de opmerking bij 17 minuten ging het merendeel weer aan het werk.',
    s5: [{ text: 'De wisseling van uitleg naar zelf werken.', indicator: 'SE2' }],
    s6: [
      {
        action: pick(chance, [
          'Eerst de opdracht op het bord, dan pas spullen laten pakken.',
          'Bij elke wisseling één teken gebruiken en wachten.',
        ]),
        situation: 'bij de wisseling van werkvorm',
        when: 'vanaf maandag, elke les met deze groep',
        noticeableBy: 'binnen een minuut is iedereen begonnen',
        helper: 'coach kijkt de tweede les mee',
        lookBackOn,
      },
    ],
    duration: 40,
  }
}
