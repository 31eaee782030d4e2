/**
 * F08: the conversation after the lesson. Its steps take 40 minutes together; the teacher fills in the first and the
 * last.
 */
import type { Form } from '#domain/instrument/form.ts'
import { published } from '#domain/instrument/published.ts'
import { inDevelopment, ownWording } from '#instruments/provenance.ts'

export const conversation2019: Form = published({
  kind: 'form',
  instrumentId: 'F08/1',
  id: 'F08',
  key: 'conversation',
  title: {
    nl: 'Nabespreking',
    en: 'Post-lesson conversation',
  },
  status: inDevelopment,
  origin: ownWording,
  who: {
    nl: 'TS-coach en docent',
    en: 'TS coach and teacher',
  },
  when: {
    nl: 'bij voorkeur dezelfde dag, uiterlijk binnen 5 schooldagen',
    en: 'preferably the same day, at the latest within 5 school days',
  },
  purpose: {
    nl: 'Gesprek van ± 40 minuten; de docent begint en de docent sluit af.',
    en: 'A conversation of ± 40 minutes; the teacher begins and the teacher closes.',
  },
  steps: [
    {
      id: 1,
      name: {
        nl: 'Terugblik',
        en: 'Look back',
      },
      material: ['focus', 'earlier'],
    },
    {
      id: 2,
      name: {
        nl: 'Waarnemingen',
        en: 'Observations',
      },
      material: ['timeline'],
    },
    {
      id: 3,
      name: {
        nl: 'Wat werkt',
        en: 'What works',
      },
      material: ['picture'],
    },
    {
      id: 4,
      name: {
        nl: 'Zelfbeeld naast coachbeeld',
        en: 'Self-view beside coach’s view',
      },
      material: ['picture'],
    },
    {
      id: 5,
      name: {
        nl: 'Kansen',
        en: 'Opportunities',
      },
      material: ['picture'],
    },
    {
      id: 6,
      name: {
        nl: 'Afspraken',
        en: 'Agreements',
      },
      material: ['earlier', { answers: 's5_opportunities' }, { answers: 's3_what_works' }],
    },
    {
      id: 7,
      name: {
        nl: 'Reflectie',
        en: 'Reflection',
      },
      material: [{ answers: 's6_agreements' }],
    },
    {
      id: 8,
      name: {
        nl: 'Akkoord',
        en: 'Agreement',
      },
      material: ['conversation'],
    },
  ],
  fields: [
    {
      id: 's1_teacher_lookback',
      type: 'text',
      at: 's1',
      required: true,
      label: {
        nl: '1 Terugblik docent: hoe kijk jij op de les terug?',
        en: '1 Teacher’s look back: how do you look back on the lesson?',
      },
      title: {
        nl: 'Terugblik van de docent',
        en: 'The teacher’s look back',
      },
      help: {
        nl: 'De docent eerst; de coach luistert, vat samen en vraagt door.',
        en: 'The teacher first; the coach listens, sums up and asks further.',
      },
      max: 6000,
      writer: ['teacher'],
      step: 1,
      minutes: 6,
      prompts: [
        {
          nl: 'Neem me mee: hoe was deze les voor jou? Waar was je tevreden over, waar schuurde het?',
          en: 'Take me along: how was this lesson for you? What were you content with, where did it grate?',
        },
      ],
      pitfall: {
        nl: 'meteen het eigen oordeel geven',
        en: 'giving your own judgement straight away',
      },
    },
    {
      id: 's2_observations',
      type: 'list',
      at: 's2',
      required: false,
      label: {
        nl: '2 Waarnemingen: tijdlijn en kantelmomenten samen bekijken',
        en: '2 Observations: look at the timeline and tipping points together',
      },
      title: {
        nl: 'Wat we samen bekeken',
        en: 'What we looked at together',
      },
      help: {
        nl: 'Feiten vóór duiding; de docent vult aan of corrigeert.',
        en: 'Facts before interpretation; the teacher adds or corrects.',
      },
      writer: ['coach'],
      step: 2,
      minutes: 8,
      prompts: [
        {
          nl: 'Om 12:40 zag ik drie leerlingen naar de deur kijken; jij liep erheen en zei … Wat zag jij toen?',
          en: 'At 12:40 I saw three pupils look at the door; you walked over and said … What did you see then?',
        },
      ],
      pitfall: {
        nl: 'duiding als feit brengen',
        en: 'presenting interpretation as fact',
      },
      parts: [
        {
          id: 'text',
          type: 'text',
          required: true,
          label: {
            nl: 'Wat zagen jullie?',
            en: 'What did you see?',
          },
          max: 6000,
        },
        {
          id: 'indicator',
          type: 'indicator',
          required: false,
          label: {
            nl: 'Hoort bij',
            en: 'Belongs to',
          },
          set: 'full',
          maxChosen: 1,
        },
        {
          id: 'note',
          type: 'evidence',
          required: false,
          label: {
            nl: 'Bewijs',
            en: 'Evidence',
          },
        },
      ],
    },
    {
      id: 's3_what_works',
      type: 'list',
      at: 's3',
      required: true,
      label: {
        nl: '3 Wat werkt (minstens twee)',
        en: '3 What works (at least two)',
      },
      title: {
        nl: 'Wat werkt',
        en: 'What works',
      },
      help: {
        nl: 'Koppel aan een indicator en aan bewijs.',
        en: 'Link to an indicator and to evidence.',
      },
      min: 2,
      writer: ['coach'],
      step: 3,
      minutes: 6,
      prompts: [
        {
          nl: 'Dit deed je, en daarna gebeurde dat. Doe je dat bewust?',
          en: 'You did this, and then that happened. Do you do that on purpose?',
        },
      ],
      pitfall: {
        nl: 'algemene complimenten',
        en: 'general compliments',
      },
      parts: [
        {
          id: 'text',
          type: 'text',
          required: true,
          label: {
            nl: 'Wat werkte, en waaraan zag je dat?',
            en: 'What worked, and how did you see that?',
          },
          max: 6000,
        },
        {
          id: 'indicator',
          type: 'indicator',
          required: false,
          label: {
            nl: 'Hoort bij',
            en: 'Belongs to',
          },
          set: 'full',
          maxChosen: 1,
        },
        {
          id: 'note',
          type: 'evidence',
          required: false,
          label: {
            nl: 'Bewijs',
            en: 'Evidence',
          },
        },
      ],
    },
    {
      id: 's4_self_vs_coach',
      type: 'computed',
      required: false,
      label: {
        nl: '4 Zelfbeeld naast coachbeeld',
        en: '4 Self-view beside coach’s view',
      },
      help: {
        nl: 'Per indicator van deze les. Het zekerheidsformulier ligt er alleen naast en wordt er niet van afgetrokken.',
        en: 'Per indicator of this lesson. The confidence form only lies beside it and is not subtracted.',
      },
      step: 4,
      minutes: 5,
      prompts: [
        {
          nl: 'Hier kijken we verschillend. Wat zie jij dat ik niet zag?',
          en: 'Here we see it differently. What do you see that I did not see?',
        },
      ],
      pitfall: {
        nl: 'gelijk willen krijgen',
        en: 'wanting to be right',
      },
    },
    {
      id: 's4_talk',
      type: 'text',
      at: 's4',
      required: false,
      label: {
        nl: 'Wat viel op in het verschil?',
        en: 'What stood out in the difference?',
      },
      title: {
        nl: 'Zelfbeeld naast coachbeeld',
        en: 'Self-view beside coach’s view',
      },
      writer: ['coach'],
      step: 4,
      max: 6000,
    },
    {
      id: 's5_opportunities',
      type: 'list',
      at: 's5',
      required: false,
      label: {
        nl: '5 Waar liggen kansen? (hoogstens twee)',
        en: '5 Where are opportunities? (at most two)',
      },
      title: {
        nl: 'Waar kansen liggen',
        en: 'Where opportunities lie',
      },
      max: 2,
      writer: ['coach'],
      step: 5,
      minutes: 5,
      prompts: [
        {
          nl: 'Als je één moment mocht overdoen, welk zou dat zijn?',
          en: 'If you could do one moment again, which would it be?',
        },
      ],
      pitfall: {
        nl: 'meer dan twee punten',
        en: 'more than two points',
      },
      parts: [
        {
          id: 'text',
          type: 'text',
          required: true,
          label: {
            nl: 'Waar ligt een kans?',
            en: 'Where is an opportunity?',
          },
          max: 6000,
        },
        {
          id: 'indicator',
          type: 'indicator',
          required: false,
          label: {
            nl: 'Hoort bij',
            en: 'Belongs to',
          },
          set: 'full',
          maxChosen: 1,
        },
        {
          id: 'note',
          type: 'evidence',
          required: false,
          label: {
            nl: 'Bewijs',
            en: 'Evidence',
          },
        },
      ],
    },
    {
      id: 's6_agreements',
      type: 'list',
      at: 's6',
      required: true,
      label: {
        nl: '6 Feedforward en afspraken',
        en: '6 Feedforward and agreements',
      },
      title: {
        nl: 'Afspraken',
        en: 'Agreements',
      },
      min: 1,
      step: 6,
      minutes: 6,
      prompts: [
        {
          nl: 'Wat doe je bij de eerstvolgende lesstart? Waaraan merk je dat het werkt?',
          en: 'What will you do at the very next start of a lesson? How will you notice that it works?',
        },
      ],
      pitfall: {
        nl: 'vage voornemens',
        en: 'vague intentions',
      },
      parts: [
        {
          id: 'action',
          type: 'text',
          required: true,
          label: {
            nl: 'Wat ga je doen?',
            en: 'What will you do?',
          },
          max: 6000,
        },
        {
          id: 'situation',
          type: 'text',
          required: false,
          label: {
            nl: 'In welke situatie of klas?',
            en: 'In which situation or class?',
          },
          folded: true,
          max: 6000,
        },
        {
          id: 'when',
          type: 'text',
          required: false,
          label: {
            nl: 'Wanneer?',
            en: 'When?',
          },
          max: 6000,
        },
        {
          id: 'noticeableBy',
          type: 'text',
          required: false,
          label: {
            nl: 'Waaraan merk je het?',
            en: 'How will you notice it?',
          },
          max: 6000,
        },
        {
          id: 'helper',
          type: 'text',
          required: false,
          label: {
            nl: 'Wie helpt?',
            en: 'Who helps?',
          },
          folded: true,
          max: 6000,
        },
        {
          id: 'lookBackOn',
          type: 'date',
          required: false,
          label: {
            nl: 'Terugkijken op',
            en: 'Look back on',
          },
        },
      ],
      rowName: {
        nl: 'Afspraak',
        en: 'Agreement',
      },
    },
    {
      id: 's7_teacher_reflection',
      type: 'text',
      at: 's7',
      required: true,
      label: {
        nl: '7 Reflectie docent: wat neem ik hieruit mee?',
        en: '7 Teacher’s reflection: what do I take from this?',
      },
      title: {
        nl: 'Wat de docent meeneemt',
        en: 'What the teacher takes along',
      },
      help: {
        nl: 'In de eigen woorden van de docent; de coach kan dit veld niet wijzigen.',
        en: 'In the teacher’s own words; the coach cannot change this field.',
      },
      max: 6000,
      writer: ['teacher'],
      step: 7,
      minutes: 2,
      prompts: [
        {
          nl: 'Wat neem je mee, in je eigen woorden?',
          en: 'What do you take with you, in your own words?',
        },
      ],
      pitfall: {
        nl: 'de coach vat samen in plaats van de docent',
        en: 'the coach sums up instead of the teacher',
      },
    },
    {
      id: 's8_agree',
      type: 'choice',
      required: true,
      label: {
        nl: '8 Akkoord',
        en: '8 Agreement',
      },
      at: 'agree',
      options: [
        {
          code: 'agreed',
          label: {
            nl: 'akkoord',
            en: 'agreed',
          },
        },
        {
          code: 'agreed_with_statement',
          label: {
            nl: 'akkoord met zienswijze',
            en: 'agreed, with a statement',
          },
        },
        {
          code: 'not_agreed',
          label: {
            nl: 'niet akkoord (met zienswijze)',
            en: 'not agreed (with a statement)',
          },
        },
      ],
      writer: ['teacher'],
      step: 8,
      minutes: 2,
      prompts: [
        {
          nl: 'Klopt dit verslag? Wil je er iets bij zetten?',
          en: 'Is this report right? Do you want to add anything?',
        },
      ],
      pitfall: {
        nl: 'akkoord als formaliteit',
        en: 'agreement as a formality',
      },
    },
    {
      id: 'end_without_agreement',
      type: 'list',
      required: false,
      label: {
        nl: 'Zonder akkoord beëindigen',
        en: 'End without agreement',
      },
      help: {
        nl: 'Docent en coach kunnen elk het gesprek zo beëindigen, met een reden; er blijft dan niets openstaan.',
        en: 'Teacher and coach can each end the conversation this way, with a reason; nothing stays open then.',
      },
      at: 'end',
      max: 1,
      parts: [
        {
          id: 'reason',
          type: 'text',
          required: true,
          label: {
            nl: 'Reden',
            en: 'Reason',
          },
          max: 6000,
        },
      ],
    },
    {
      id: 'view_statement',
      type: 'text',
      at: 'statement',
      required: false,
      label: {
        nl: 'Zienswijze docent',
        en: 'Teacher’s statement',
      },
      title: {
        nl: 'Zienswijze van de docent',
        en: 'The teacher’s statement',
      },
      help: {
        nl: 'Blijft onlosmakelijk bij de observatie bewaard (AVG, artikel 16).',
        en: 'Stays attached to the observation (GDPR, article 16).',
      },
      writer: ['teacher'],
      max: 6000,
    },
    {
      id: 'next_visit',
      type: 'date',
      at: 'nextVisit',
      required: false,
      label: {
        nl: 'Volgend bezoek',
        en: 'Next visit',
      },
      title: {
        nl: 'Volgend bezoek',
        en: 'Next visit',
      },
      writer: ['coach'],
      step: 6,
    },
    {
      id: 'duration_min',
      type: 'number',
      at: 'duration',
      required: false,
      label: {
        nl: 'Duur in minuten',
        en: 'Duration in minutes',
      },
      title: {
        nl: 'Duur',
        en: 'Duration',
      },
      writer: ['coach'],
      step: 6,
      min: 1,
      max: 240,
      unit: {
        nl: 'minuten',
        en: 'minutes',
      },
    },
  ],
  closing: [
    {
      as: 'agreed',
      needs: ['s1_teacher_lookback', 's3_what_works', 's6_agreements', 's7_teacher_reflection'],
    },
  ],
  leftOut: [],
})
