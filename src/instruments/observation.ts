/** F02: what is written during and right after the lesson. The indicators themselves come from the framework. */
import { type Form, published } from '#domain/instrument/instrument.ts'
import { inDevelopment, ownWording } from './provenance.ts'

export const observation: Form = published({
  kind: 'form',
  instrumentId: 'F02/1',
  id: 'F02',
  key: 'observation',
  title: { nl: 'Observatieformulier bouwstenen', en: 'Building-block observation form' },
  status: inDevelopment,
  origin: ownWording,
  who: { nl: 'TS-coach', en: 'TS coach' },
  when: { nl: 'tijdens en direct na de les', en: 'during and right after the lesson' },
  purpose: {
    nl: '28 indicatoren (volledig) of 16 (kern), schaal 1–4 met ‘nvt’ en ‘niet te zien’, met bewijs en kantelmomenten.',
    en: '28 indicators (full) or 16 (core), scale 1–4 with ‘n/a’ and ‘not seen’, with evidence and tipping points.',
  },
  fields: [
    {
      id: 'scores',
      type: 'score',
      required: true,
      label: { nl: 'Score per indicator', en: 'Score per indicator' },
      hint: {
        nl: 'Was er gelegenheid? Nee: nvt. Ja, maar ik kon het niet volgen: niet te zien. Ja: 1–4. Leeg betekent nog niet gescoord. Bij twijfel tussen twee niveaus: kies het laagste en schrijf op waarom.',
        en: 'Was there an opportunity? No: n/a. Yes, but I could not follow it: not seen. Yes: 1–4. Empty means not scored yet. In doubt between two levels: choose the lower one and write down why.',
      },
    },
    {
      id: 'evidence',
      type: 'evidence',
      required: false,
      label: { nl: 'Bewijs', en: 'Evidence' },
      hint: {
        nl: 'Wat je zag of hoorde, met de tijd. Bij score 1 of 4 is minstens één bewijsregel nodig.',
        en: 'What you saw or heard, with the time. A score of 1 or 4 needs at least one line of evidence.',
      },
      max: 280,
      options: [
        { code: 'docent', label: { nl: 'docent', en: 'teacher' } },
        { code: 'leerling', label: { nl: 'leerling', en: 'pupil' } },
        { code: 'klas', label: { nl: 'klas', en: 'class' } },
      ],
    },
    {
      id: 'timeline',
      type: 'note',
      required: false,
      label: { nl: 'Losse waarneming', en: 'Running note' },
      hint: {
        nl: 'Tijd en tekst; achteraf te koppelen aan geen, één of meer indicatoren.',
        en: 'Time and text; can be linked to none, one or more indicators afterwards.',
      },
    },
    {
      id: 'tipping_points',
      type: 'tipping_point',
      required: false,
      label: { nl: 'Kantelmoment', en: 'Tipping point' },
      hint: {
        nl: 'Eén tik legt de tijd vast. Richting, aanleiding, omvang, reactie, effect, hersteltijd en toelichting kunnen later.',
        en: 'One tap fixes the time. Direction, trigger, scope, response, effect, recovery time and explanation can wait.',
      },
    },
    {
      id: 'time_on_task',
      type: 'pulse',
      required: false,
      label: { nl: 'Lestijdmeter', en: 'Time-on-task meter' },
      hint: {
        nl: 'Naar keuze: elke 2 minuten één momentopname. Zijn klas en docent samen bij de les?',
        en: 'Optional: one snapshot every 2 minutes. Are class and teacher together focused on the lesson?',
      },
      everySeconds: 120,
      options: [
        { code: 'samen', label: { nl: 'samen bij de les', en: 'together on the lesson' } },
        { code: 'deels', label: { nl: 'deels', en: 'partly' } },
        { code: 'niet', label: { nl: 'niet', en: 'not' } },
        {
          code: 'nvt',
          label: { nl: 'nvt (toets, wisseling, uitval)', en: 'n/a (test, transition, cancelled)' },
        },
      ],
    },
    {
      id: 'status',
      type: 'automatic',
      required: true,
      label: { nl: 'Status', en: 'Status' },
      options: [
        { code: 'draft', label: { nl: 'concept', en: 'draft' } },
        {
          code: 'locked',
          label: { nl: 'vastgezet vóór de bespreking', en: 'locked before the conversation' },
        },
        { code: 'discussed', label: { nl: 'besproken', en: 'discussed' } },
        { code: 'agreed', label: { nl: 'akkoord', en: 'agreed' } },
        { code: 'statement_added', label: { nl: 'zienswijze toegevoegd', en: 'statement added' } },
      ],
    },
  ],
  leftOut: [
    {
      nl: 'Er is bewust geen algemene indruk: geen totaaloordeel en geen totaalscore.',
      en: 'There is deliberately no general impression: no overall judgement and no total score.',
    },
  ],
})
