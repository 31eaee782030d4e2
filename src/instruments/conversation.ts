/** F08: the conversation after the lesson, in eight steps of together 40 minutes. The teacher begins and the teacher closes. */
import { type Form, published } from '#domain/instrument/instrument.ts'
import { inDevelopment, ownWording } from './provenance.ts'

export const conversationForm: Form = published({
  kind: 'form',
  instrumentId: 'F08/1',
  id: 'F08',
  key: 'debrief',
  title: { nl: 'Nabespreking', en: 'Post-lesson conversation' },
  status: inDevelopment,
  origin: ownWording,
  who: { nl: 'TS-coach en docent', en: 'TS coach and teacher' },
  when: {
    nl: 'bij voorkeur dezelfde dag, uiterlijk binnen 5 schooldagen',
    en: 'preferably the same day, at the latest within 5 school days',
  },
  purpose: {
    nl: 'Gesprek van ± 40 minuten; de docent begint en de docent sluit af.',
    en: 'A conversation of ± 40 minutes; the teacher begins and the teacher closes.',
  },
  fields: [
    {
      id: 's1_teacher_lookback',
      type: 'text',
      required: true,
      writer: 'teacher',
      minutes: 6,
      label: {
        nl: '1 Terugblik docent: hoe kijk jij op de les terug?',
        en: '1 Teacher’s look back: how do you look back on the lesson?',
      },
      hint: {
        nl: 'De docent eerst; de coach luistert, vat samen en vraagt door.',
        en: 'The teacher first; the coach listens, sums up and asks further.',
      },
      prompts: [
        {
          nl: 'Neem me mee: hoe was deze les voor jou? Waar was je tevreden over, waar schuurde het?',
          en: 'Take me along: how was this lesson for you? What were you content with, where did it grate?',
        },
      ],
      pitfall: { nl: 'meteen het eigen oordeel geven', en: 'giving your own judgement straight away' },
    },
    {
      id: 's2_observations',
      type: 'list',
      required: false,
      writer: 'coach',
      minutes: 8,
      label: {
        nl: '2 Waarnemingen: tijdlijn en kantelmomenten samen bekijken',
        en: '2 Observations: look at the timeline and tipping points together',
      },
      hint: {
        nl: 'Feiten vóór duiding; de docent vult aan of corrigeert.',
        en: 'Facts before interpretation; the teacher adds or corrects.',
      },
      prompts: [
        {
          nl: 'Om 12:40 zag ik drie leerlingen naar de deur kijken; jij liep erheen en zei … Wat zag jij toen?',
          en: 'At 12:40 I saw three pupils look at the door; you walked over and said … What did you see then?',
        },
      ],
      pitfall: { nl: 'duiding als feit brengen', en: 'presenting interpretation as fact' },
    },
    {
      id: 's3_what_works',
      type: 'list',
      required: true,
      writer: 'coach',
      minutes: 6,
      min: 2,
      label: { nl: '3 Wat werkt (minstens twee)', en: '3 What works (at least two)' },
      hint: { nl: 'Koppel aan een indicator en aan bewijs.', en: 'Link to an indicator and to evidence.' },
      prompts: [
        {
          nl: 'Dit deed je, en daarna gebeurde dat. Doe je dat bewust?',
          en: 'You did this, and then that happened. Do you do that on purpose?',
        },
      ],
      pitfall: { nl: 'algemene complimenten', en: 'general compliments' },
    },
    {
      id: 's4_self_vs_coach',
      type: 'computed',
      required: false,
      minutes: 5,
      label: { nl: '4 Zelfbeeld naast coachbeeld', en: '4 Self-view beside coach’s view' },
      hint: {
        nl: 'Per indicator van deze les. Het zekerheidsformulier ligt er alleen naast en wordt er niet van afgetrokken.',
        en: 'Per indicator of this lesson. The confidence form only lies beside it and is not subtracted.',
      },
      prompts: [
        {
          nl: 'Hier kijken we verschillend. Wat zie jij dat ik niet zag?',
          en: 'Here we see it differently. What do you see that I did not see?',
        },
      ],
      pitfall: { nl: 'gelijk willen krijgen', en: 'wanting to be right' },
    },
    {
      id: 's5_opportunities',
      type: 'list',
      required: false,
      writer: 'coach',
      minutes: 5,
      max: 2,
      label: { nl: '5 Waar liggen kansen? (hoogstens twee)', en: '5 Where are opportunities? (at most two)' },
      prompts: [
        {
          nl: 'Als je één moment mocht overdoen, welk zou dat zijn?',
          en: 'If you could do one moment again, which would it be?',
        },
      ],
      pitfall: { nl: 'meer dan twee punten', en: 'more than two points' },
    },
    {
      id: 's6_agreements',
      type: 'list',
      required: true,
      minutes: 6,
      min: 1,
      label: { nl: '6 Feedforward en afspraken', en: '6 Feedforward and agreements' },
      prompts: [
        {
          nl: 'Wat doe je bij de eerstvolgende lesstart? Waaraan merk je dat het werkt?',
          en: 'What will you do at the very next start of a lesson? How will you notice that it works?',
        },
      ],
      pitfall: { nl: 'vage voornemens', en: 'vague intentions' },
      parts: [
        {
          id: 'action',
          type: 'text',
          required: true,
          label: { nl: 'Wat ga je doen?', en: 'What will you do?' },
        },
        {
          id: 'situation',
          type: 'text',
          required: false,
          label: { nl: 'In welke situatie of klas?', en: 'In which situation or class?' },
        },
        { id: 'when', type: 'text', required: false, label: { nl: 'Wanneer?', en: 'When?' } },
        {
          id: 'noticeableBy',
          type: 'text',
          required: false,
          label: { nl: 'Waaraan merk je het?', en: 'How will you notice it?' },
        },
        { id: 'helper', type: 'text', required: false, label: { nl: 'Wie helpt?', en: 'Who helps?' } },
        {
          id: 'lookBackOn',
          type: 'date',
          required: false,
          label: { nl: 'Terugkijken op', en: 'Look back on' },
        },
      ],
    },
    {
      id: 's7_teacher_reflection',
      type: 'text',
      required: true,
      writer: 'teacher',
      minutes: 2,
      label: {
        nl: '7 Reflectie docent: wat neem ik hieruit mee?',
        en: '7 Teacher’s reflection: what do I take from this?',
      },
      hint: {
        nl: 'In de eigen woorden van de docent; de coach kan dit veld niet wijzigen.',
        en: 'In the teacher’s own words; the coach cannot change this field.',
      },
      prompts: [
        { nl: 'Wat neem je mee, in je eigen woorden?', en: 'What do you take with you, in your own words?' },
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
      writer: 'teacher',
      minutes: 2,
      label: { nl: '8 Akkoord', en: '8 Agreement' },
      prompts: [
        {
          nl: 'Klopt dit verslag? Wil je er iets bij zetten?',
          en: 'Is this report right? Do you want to add anything?',
        },
      ],
      pitfall: { nl: 'akkoord als formaliteit', en: 'agreement as a formality' },
      options: [
        { code: 'agreed', label: { nl: 'akkoord', en: 'agreed' } },
        {
          code: 'agreed_with_statement',
          label: { nl: 'akkoord met zienswijze', en: 'agreed, with a statement' },
        },
        {
          code: 'not_agreed',
          label: { nl: 'niet akkoord (met zienswijze)', en: 'not agreed (with a statement)' },
        },
      ],
    },
    {
      id: 'end_without_agreement',
      type: 'choice',
      required: false,
      label: { nl: 'Zonder akkoord beëindigen', en: 'End without agreement' },
      hint: {
        nl: 'Docent en coach kunnen elk het gesprek zo beëindigen, met een reden; er blijft dan niets openstaan.',
        en: 'Teacher and coach can each end the conversation this way, with a reason; nothing stays open then.',
      },
      options: [{ code: 'not_completed', label: { nl: 'niet afgerond', en: 'not completed' } }],
      parts: [{ id: 'reason', type: 'text', required: true, label: { nl: 'Reden', en: 'Reason' } }],
    },
    {
      id: 'view_statement',
      type: 'text',
      required: false,
      writer: 'teacher',
      label: { nl: 'Zienswijze docent', en: 'Teacher’s statement' },
      hint: {
        nl: 'Blijft onlosmakelijk bij de observatie bewaard (AVG, artikel 16).',
        en: 'Stays attached to the observation (GDPR, article 16).',
      },
    },
    {
      id: 'next_visit',
      type: 'date',
      required: false,
      writer: 'coach',
      label: { nl: 'Volgend bezoek', en: 'Next visit' },
    },
    {
      id: 'duration_min',
      type: 'number',
      required: false,
      writer: 'coach',
      min: 1,
      max: 240,
      label: { nl: 'Duur in minuten', en: 'Duration in minutes' },
    },
  ],
  leftOut: [],
})
