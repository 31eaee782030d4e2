/**
 * The marker for tipping points in the wording of 2026. Upward tipping points have triggers too, so that calm lessons
 * have them.
 */
import type { Marker } from '#domain/instrument/instrument.ts'
import { published } from '#domain/instrument/published.ts'
import { inDevelopment, ownWording } from '#instruments/provenance.ts'

export const tippingPoint2026: Marker = published({
  kind: 'marker',
  instrumentId: 'kantelmoment/2',
  title: {
    nl: 'Kantelmoment',
    en: 'Tipping point',
  },
  status: inDevelopment,
  origin: ownWording,
  definition: {
    nl: 'Een moment waarop binnen ongeveer een minuut zichtbaar verandert of de klas als groep met de les bezig is: minstens drie leerlingen gaan van de taak af, of komen er juist bij, of dat dreigt en wordt gekeerd.',
    en: 'A moment at which, within about a minute, it visibly changes whether the class as a group is on the lesson: at least three pupils leave the task, or come to it, or this threatens and is turned.',
  },
  counts: [
    {
      nl: 'Ook in een rustige les: een vraag, voorbeeld of succes waardoor de klas ineens méér meedoet (omhoog).',
      en: 'Also in a calm lesson: a question, example or success that makes the class suddenly take part more (up).',
    },
    {
      nl: 'Ook wat niet doorging: drie leerlingen haken aan en de {leraar} is erbij (gekeerd).',
      en: 'Also what did not happen: three pupils join in and the teacher is there (turned).',
    },
    {
      nl: 'Ook als de uitleg of taak minstens 30 seconden stilligt door één leerling.',
      en: 'Also when explanation or task stands still for at least 30 seconds because of one pupil.',
    },
  ],
  countsNot: [
    {
      nl: 'Eén leerling die even wegkijkt (dat hoort bij SG2).',
      en: 'One pupil who looks away for a moment (that belongs to SG2).',
    },
    {
      nl: 'Een geplande wisseling die loopt zoals aangekondigd.',
      en: 'A planned switch that goes as announced.',
    },
    {
      nl: 'Een gevoel van de observator zonder iets wat te zien of te horen is.',
      en: 'A feeling of the observer without anything to see or hear.',
    },
  ],
  marking: {
    nl: 'Eén tik legt de tijd vast. Een tweede tik (‘weer bij de les’) legt de duur vast; zonder tweede tik blijft de duur onbekend en wordt niet geschat. Leerlingen worden geteld, nooit genoemd.',
    en: 'One tap fixes the time. A second tap (‘back on the lesson’) fixes the duration; without it the duration stays unknown and is not estimated. Pupils are counted, never named.',
  },
  fields: [
    {
      id: 'direction',
      type: 'choice',
      required: false,
      label: {
        nl: 'Richting',
        en: 'Direction',
      },
      options: [
        {
          code: 'omhoog',
          label: {
            nl: 'naar de schoolladder',
            en: 'towards the school ladder',
          },
        },
        {
          code: 'omlaag',
          label: {
            nl: 'weg van de schoolladder',
            en: 'away from the school ladder',
          },
        },
        {
          code: 'gekeerd',
          label: {
            nl: 'dreigde om te slaan, is gekeerd',
            en: 'was about to tip, was turned',
          },
        },
      ],
    },
    {
      id: 'trigger',
      type: 'choice',
      required: false,
      label: {
        nl: 'Aanleiding',
        en: 'Trigger',
      },
      options: [
        {
          code: 'lesstart',
          label: {
            nl: 'begin van de les',
            en: 'start of lesson',
          },
        },
        {
          code: 'overgang',
          label: {
            nl: 'wisseling van werkvorm',
            en: 'change of activity',
          },
        },
        {
          code: 'onduidelijk',
          label: {
            nl: 'onduidelijke opdracht',
            en: 'unclear task',
          },
        },
        {
          code: 'te_moeilijk',
          label: {
            nl: 'taak te moeilijk',
            en: 'task too hard',
          },
        },
        {
          code: 'te_makkelijk',
          label: {
            nl: 'taak te makkelijk of al klaar',
            en: 'task too easy or already done',
          },
        },
        {
          code: 'correctie',
          label: {
            nl: 'reactie op een correctie',
            en: 'reaction to a correction',
          },
        },
        {
          code: 'grap_uitdaging',
          label: {
            nl: 'grap, geluid of uitdaging',
            en: 'joke, noise or challenge',
          },
        },
        {
          code: 'onderling',
          label: {
            nl: 'iets tussen leerlingen',
            en: 'something between pupils',
          },
        },
        {
          code: 'binnenkomer',
          label: {
            nl: 'te laat komen of binnenlopen',
            en: 'latecomer or someone entering',
          },
        },
        {
          code: 'telefoon',
          label: {
            nl: 'telefoon of scherm',
            en: 'phone or screen',
          },
        },
        {
          code: 'onderwerp',
          label: {
            nl: 'onderwerp dat raakt',
            en: 'topic that touches',
          },
        },
        {
          code: 'inbreng',
          label: {
            nl: 'inbreng van een leerling',
            en: 'contribution of a pupil',
          },
        },
        {
          code: 'vraag_voorbeeld',
          label: {
            nl: 'vraag of voorbeeld van de {leraar}',
            en: 'question or example of the teacher',
          },
        },
        {
          code: 'succes',
          label: {
            nl: 'iets lukt',
            en: 'something succeeds',
          },
        },
        {
          code: 'buiten',
          label: {
            nl: 'iets van buiten de les',
            en: 'something from outside',
          },
        },
        {
          code: 'anders',
          label: {
            nl: 'anders',
            en: 'other',
          },
        },
      ],
    },
    {
      id: 'scope',
      type: 'choice',
      required: false,
      label: {
        nl: 'Omvang',
        en: 'Scope',
      },
      options: [
        {
          code: 'een',
          label: {
            nl: 'één leerling, de les ligt stil',
            en: 'one pupil, the lesson stands still',
          },
        },
        {
          code: 'groepje',
          label: {
            nl: '3–5 leerlingen',
            en: '3–5 pupils',
          },
        },
        {
          code: 'deel',
          label: {
            nl: 'deel van de klas',
            en: 'part of class',
          },
        },
        {
          code: 'klas',
          label: {
            nl: 'vrijwel de hele klas',
            en: 'nearly the whole class',
          },
        },
      ],
    },
    {
      id: 'responses',
      type: 'choice',
      required: false,
      label: {
        nl: 'Reactie {leraar} (meerdere mogelijk)',
        en: 'Teacher’s response (several possible)',
      },
      options: [
        {
          code: 'geen',
          label: {
            nl: 'geen zichtbare reactie',
            en: 'no visible response',
          },
        },
        {
          code: 'wacht',
          label: {
            nl: 'wacht stil',
            en: 'waits silently',
          },
        },
        {
          code: 'nonverbaal',
          label: {
            nl: 'blik, gebaar, nabijheid',
            en: 'look, gesture, proximity',
          },
        },
        {
          code: 'naam',
          label: {
            nl: 'noemt naam',
            en: 'says name',
          },
        },
        {
          code: 'norm',
          label: {
            nl: 'zegt wat gewenst is',
            en: 'says what is wanted',
          },
        },
        {
          code: 'humor',
          label: {
            nl: 'lichte humor',
            en: 'light humour',
          },
        },
        {
          code: 'keuze',
          label: {
            nl: 'geeft keuze',
            en: 'gives a choice',
          },
        },
        {
          code: 'apart',
          label: {
            nl: 'spreekt apart aan',
            en: 'speaks privately',
          },
        },
        {
          code: 'taak',
          label: {
            nl: 'terug naar taak of doel',
            en: 'back to task or goal',
          },
        },
        {
          code: 'erkenning',
          label: {
            nl: 'erkent gewenst gedrag van anderen',
            en: 'recognises wanted behaviour of others',
          },
        },
        {
          code: 'stem',
          label: {
            nl: 'stemverheffing of dreigen',
            en: 'raises voice or threatens',
          },
        },
        {
          code: 'discussie',
          label: {
            nl: 'gaat in discussie',
            en: 'enters a discussion',
          },
        },
        {
          code: 'verwijderen',
          label: {
            nl: 'stuurt weg',
            en: 'sends out',
          },
        },
      ],
      maxChosen: 13,
    },
    {
      id: 'effect',
      type: 'choice',
      required: false,
      label: {
        nl: 'Effect na ± 2 minuten',
        en: 'Effect after ± 2 minutes',
      },
      options: [
        {
          code: 'hersteld',
          label: {
            nl: 'klas is bij de taak',
            en: 'class is on task',
          },
        },
        {
          code: 'deels',
          label: {
            nl: 'deel van de klas is bij de taak',
            en: 'part of class is on task',
          },
        },
        {
          code: 'niet',
          label: {
            nl: 'niet hersteld',
            en: 'not recovered',
          },
        },
        {
          code: 'versterkt',
          label: {
            nl: 'sterker dan ervoor',
            en: 'stronger than before',
          },
        },
      ],
    },
    {
      id: 'standstill',
      type: 'boolean',
      required: false,
      label: {
        nl: 'Lag de les stil?',
        en: 'Did the lesson stand still?',
      },
    },
  ],
})
