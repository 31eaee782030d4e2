/** F01/2: the facts of a lesson visit, with the kind of lesson and the planned end. */
import type { Form } from '#domain/instrument/form.ts'
import { published } from '#domain/instrument/published.ts'
import { inDevelopment, ownWording } from '#instruments/provenance.ts'

export const lessonVisit2026: Form = published({
  kind: 'form',
  instrumentId: 'F01/2',
  id: 'F01',
  key: 'lesson_visit',
  title: {
    nl: 'Lesbezoek',
    en: 'Lesson visit',
  },
  status: inDevelopment,
  origin: ownWording,
  who: {
    nl: 'TS-coach (of duo)',
    en: 'TS coach (or duo)',
  },
  when: {
    nl: 'per lesbezoek',
    en: 'for every lesson visit',
  },
  purpose: {
    nl: 'Kopgegevens van een bezoek; geen leerlingnamen.',
    en: 'The heading of a visit; no names of pupils.',
  },
  fields: [
    {
      id: 'visit_id',
      type: 'computed',
      required: true,
      label: {
        nl: 'Kenmerk',
        en: 'Identifier',
      },
      help: {
        nl: 'wordt vanzelf ingevuld',
        en: 'filled in automatically',
      },
    },
    {
      id: 'kind',
      type: 'choice',
      required: true,
      label: {
        nl: 'Soort bezoek',
        en: 'Kind of visit',
      },
      at: 'ordinal',
      options: [
        {
          code: 'coach_1',
          label: {
            nl: 'eerste bezoek coach',
            en: 'first visit by the coach',
          },
        },
        {
          code: 'coach_2',
          label: {
            nl: 'tweede bezoek coach',
            en: 'second visit by the coach',
          },
        },
        {
          code: 'duo',
          label: {
            nl: 'duobezoek',
            en: 'duo visit',
          },
        },
        {
          code: 'extra',
          label: {
            nl: 'extra bezoek',
            en: 'extra visit',
          },
        },
      ],
    },
    {
      id: 'lesson_type',
      type: 'choice',
      at: 'lessonType',
      required: true,
      label: {
        nl: 'Soort les',
        en: 'Kind of lesson',
      },
      help: {
        nl: 'Bepaalt of nvt overal mag. Gewoon is de standaard.',
        en: 'Decides whether n/a is allowed everywhere. Ordinary is the default.',
      },
      writer: ['coach'],
      options: [
        {
          code: 'gewoon',
          label: {
            nl: 'gewone les',
            en: 'ordinary lesson',
          },
        },
        {
          code: 'toets',
          label: {
            nl: 'toets',
            en: 'test',
          },
        },
        {
          code: 'film',
          label: {
            nl: 'film of gastles',
            en: 'film or guest lesson',
          },
        },
        {
          code: 'zelfstandig',
          label: {
            nl: 'zelfstandig werken de hele les',
            en: 'independent work all lesson',
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
      id: 'teacher_ref',
      type: 'person',
      required: true,
      label: {
        nl: '{Leraar}',
        en: 'Teacher',
      },
      help: {
        nl: 'bewaard onder een kenmerk; de naam is alleen te lezen voor wie bij het gesprek hoort',
        en: 'stored under an identifier; only those who belong to the conversation can read the name',
      },
    },
    {
      id: 'observer_ref',
      type: 'person',
      required: true,
      label: {
        nl: 'Observator',
        en: 'Observer',
      },
    },
    {
      id: 'date',
      type: 'date',
      required: true,
      label: {
        nl: 'Datum',
        en: 'Date',
      },
    },
    {
      id: 'lesson_start',
      type: 'time',
      required: true,
      label: {
        nl: 'Begin les',
        en: 'Lesson start',
      },
      help: {
        nl: 'nulpunt van de tijden bij de waarnemingen',
        en: 'zero point of the times beside the notes',
      },
      at: 'start',
    },
    {
      id: 'planned_end',
      type: 'time',
      at: 'end',
      required: false,
      label: {
        nl: 'Afgesproken einde',
        en: 'Agreed end',
      },
      help: {
        nl: 'Nodig voor de lestijd.',
        en: 'Needed for lesson time.',
      },
      writer: ['coach'],
    },
    {
      id: 'observed_from_to',
      type: 'time_range',
      required: true,
      label: {
        nl: 'Waargenomen van – tot',
        en: 'Observed from – to',
      },
      help: {
        nl: 'nodig om ‘geen gelegenheid’ te kunnen duiden',
        en: 'needed to understand ‘no opportunity’',
      },
    },
    {
      id: 'sector_year',
      type: 'choice',
      required: false,
      label: {
        nl: 'Sector en leerjaar',
        en: 'Sector and year',
      },
      help: {
        nl: 'bewust grof',
        en: 'coarse on purpose',
      },
      at: 'sectorYear',
      options: [
        {
          code: 'po_onderbouw',
          label: {
            nl: 'PO onderbouw',
            en: 'Primary, lower years',
          },
        },
        {
          code: 'po_middenbouw',
          label: {
            nl: 'PO middenbouw',
            en: 'Primary, middle years',
          },
        },
        {
          code: 'po_bovenbouw',
          label: {
            nl: 'PO bovenbouw',
            en: 'Primary, upper years',
          },
        },
        {
          code: 'pro_onderbouw',
          label: {
            nl: 'VO pro onderbouw',
            en: 'Secondary, practical (pro), lower years',
          },
        },
        {
          code: 'pro_bovenbouw',
          label: {
            nl: 'VO pro bovenbouw',
            en: 'Secondary, practical (pro), upper years',
          },
        },
        {
          code: 'vmbo_onderbouw',
          label: {
            nl: 'VO vmbo onderbouw',
            en: 'Secondary, vmbo, lower years',
          },
        },
        {
          code: 'vmbo_bovenbouw',
          label: {
            nl: 'VO vmbo bovenbouw',
            en: 'Secondary, vmbo, upper years',
          },
        },
        {
          code: 'havo_onderbouw',
          label: {
            nl: 'VO havo onderbouw',
            en: 'Secondary, havo, lower years',
          },
        },
        {
          code: 'havo_bovenbouw',
          label: {
            nl: 'VO havo bovenbouw',
            en: 'Secondary, havo, upper years',
          },
        },
        {
          code: 'vwo_onderbouw',
          label: {
            nl: 'VO vwo onderbouw',
            en: 'Secondary, vwo, lower years',
          },
        },
        {
          code: 'vwo_bovenbouw',
          label: {
            nl: 'VO vwo bovenbouw',
            en: 'Secondary, vwo, upper years',
          },
        },
      ],
    },
    {
      id: 'subject_group',
      type: 'choice',
      required: false,
      label: {
        nl: 'Vakgebied',
        en: 'Subject area',
      },
      help: {
        nl: 'bewust grof; komt niet in rapportages over kleine groepen',
        en: 'coarse on purpose; not in reports about small groups',
      },
      at: 'subjectGroup',
      options: [
        {
          code: 'taal',
          label: {
            nl: 'taal',
            en: 'language',
          },
        },
        {
          code: 'rekenen_wiskunde',
          label: {
            nl: 'rekenen/wiskunde',
            en: 'arithmetic/mathematics',
          },
        },
        {
          code: 'mens_maatschappij',
          label: {
            nl: 'mens & maatschappij',
            en: 'people & society',
          },
        },
        {
          code: 'natuur_techniek',
          label: {
            nl: 'natuur & techniek',
            en: 'science & technology',
          },
        },
        {
          code: 'kunst_cultuur',
          label: {
            nl: 'kunst & cultuur',
            en: 'arts & culture',
          },
        },
        {
          code: 'bewegen',
          label: {
            nl: 'bewegen',
            en: 'physical education',
          },
        },
        {
          code: 'beroepsgericht',
          label: {
            nl: 'beroepsgericht',
            en: 'vocational',
          },
        },
        {
          code: 'mentoruur_burgerschap',
          label: {
            nl: 'mentoruur/burgerschap',
            en: 'tutor time/citizenship',
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
      id: 'n_pupils_band',
      type: 'choice',
      required: false,
      label: {
        nl: 'Aantal leerlingen (klasse)',
        en: 'Number of pupils (band)',
      },
      at: 'pupilsBand',
      options: [
        {
          code: 'lt12',
          label: {
            nl: 'minder dan 12',
            en: 'fewer than 12',
          },
        },
        {
          code: '12_19',
          label: {
            nl: '12–19',
            en: '12–19',
          },
        },
        {
          code: '20_27',
          label: {
            nl: '20–27',
            en: '20–27',
          },
        },
        {
          code: 'ge28',
          label: {
            nl: '28 of meer',
            en: '28 or more',
          },
        },
      ],
    },
    {
      id: 'lesson_part',
      type: 'choice',
      required: false,
      label: {
        nl: 'Lesfasen gezien',
        en: 'Lesson phases seen',
      },
      at: 'lessonParts',
      maxChosen: 5,
      options: [
        {
          code: 'begin',
          label: {
            nl: 'begin',
            en: 'start',
          },
        },
        {
          code: 'instructie',
          label: {
            nl: 'instructie',
            en: 'instruction',
          },
        },
        {
          code: 'verwerking',
          label: {
            nl: 'verwerking',
            en: 'practice',
          },
        },
        {
          code: 'samenwerken',
          label: {
            nl: 'samenwerken',
            en: 'working together',
          },
        },
        {
          code: 'afsluiting',
          label: {
            nl: 'afsluiting',
            en: 'closing',
          },
        },
      ],
    },
    {
      id: 'focus_request',
      type: 'text',
      required: false,
      label: {
        nl: 'Waar wil de {leraar} dat er op gelet wordt?',
        en: 'What does the teacher want attention for?',
      },
      help: {
        nl: 'mag leeg blijven: de {leraar} hoeft niets voor te bereiden',
        en: 'may stay empty: the teacher does not have to prepare anything',
      },
      at: 'focus',
      max: 600,
    },
    {
      id: 'framework_version',
      type: 'computed',
      required: true,
      label: {
        nl: 'Versie kijkkader',
        en: 'Framework version',
      },
      help: {
        nl: 'verandert niet meer na de eerste score',
        en: 'does not change after the first score',
      },
    },
  ],
  leftOut: [],
})
