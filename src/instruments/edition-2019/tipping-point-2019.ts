/**
 * The marker for tipping points: one tap during the lesson, and these questions afterwards. Pupils are counted, never
 * named.
 */
import type { Marker } from '#domain/instrument/instrument.ts'
import { published } from '#domain/instrument/published.ts'
import { inDevelopment, ownWording } from '#instruments/provenance.ts'

export const tippingPoint2019: Marker = published({
  kind: 'marker',
  instrumentId: 'kantelmoment/1',
  title: {
    nl: 'Kantelmoment',
    en: 'Tipping point',
  },
  status: inDevelopment,
  origin: ownWording,
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
            nl: 'weg van de schoolladder (straat-/peercode neemt over)',
            en: 'away from the school ladder (street/peer code takes over)',
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
            nl: 'overgang/wisseling van werkvorm',
            en: 'transition',
          },
        },
        {
          code: 'onduidelijk',
          label: {
            nl: 'onduidelijke opdracht of doel',
            en: 'unclear task or goal',
          },
        },
        {
          code: 'te_moeilijk_makkelijk',
          label: {
            nl: 'taak te moeilijk of te makkelijk',
            en: 'task too hard or too easy',
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
            nl: 'gevoelig onderwerp in de stof',
            en: 'sensitive topic in the subject matter',
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
            nl: 'één leerling',
            en: 'one pupil',
          },
        },
        {
          code: 'groepje',
          label: {
            nl: '2–5 leerlingen',
            en: '2–5 pupils',
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
            nl: '(vrijwel) hele klas',
            en: '(almost) whole class',
          },
        },
      ],
    },
    {
      id: 'responses',
      type: 'choice',
      required: false,
      label: {
        nl: 'Reactie docent (meerdere mogelijk)',
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
            nl: 'benoemt norm of verwachting',
            en: 'names norm or expectation',
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
            nl: 'terug naar taak/doel',
            en: 'back to task/goal',
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
      maxChosen: 12,
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
            nl: 'klas is terug bij de taak',
            en: 'class back on task',
          },
        },
        {
          code: 'deels',
          label: {
            nl: 'deel van de klas is terug',
            en: 'part of class back',
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
  ],
})
