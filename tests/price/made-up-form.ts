/** A made-up form with a field of every type. It is not published. */
import { Form } from '#domain/instrument/form.ts'
import { published } from '#domain/instrument/published.ts'

const said = (nl: string, en: string) => ({ nl, en })
const asked = (id: string, nl: string, en: string) => ({ id, label: said(nl, en), required: false })
const moment = [
  { ...asked('time', 'Tijd', 'Time'), type: 'timecode', format: 'mm:ss' },
  { ...asked('text', 'Wat', 'What'), type: 'text', max: 100 },
]
const yesOrNo = [
  { code: 'graag', label: said('graag', 'gladly') },
  { code: 'liever_niet', label: said('liever niet', 'rather not') },
]

export const madeUpForm = published(
  Form.parse({
    kind: 'form',
    instrumentId: 'X01/1',
    id: 'X01',
    key: 'made_up',
    title: said('Verzonnen formulier', 'Made-up form'),
    status: said('verzonnen', 'made up'),
    origin: said('verzonnen', 'made up'),
    who: said('TS-coach', 'TS coach'),
    when: said('nooit', 'never'),
    purpose: said('Laten zien wat een formulier kost.', 'To show what a form costs.'),
    fields: [
      { ...asked('text', 'Een tekst', 'A text'), type: 'text', max: 300, required: true },
      { ...asked('choice', 'Een keuze', 'A choice'), type: 'choice', options: yesOrNo },
      { ...asked('scale', 'Een schaal', 'A scale'), type: 'scale', min: 1, max: 5 },
      { ...asked('number', 'Een getal', 'A number'), type: 'number', min: 0, max: 60 },
      { ...asked('boolean', 'Ja of nee', 'Yes or no'), type: 'boolean' },
      { ...asked('date', 'Een datum', 'A date'), type: 'date' },
      { ...asked('time', 'Een tijdstip', 'A clock time'), type: 'time' },
      { ...asked('timecode', 'Een lestijd', 'A lesson time'), type: 'timecode', format: 'mm:ss' },
      { ...asked('range', 'Een tijdvak', 'A stretch of time'), type: 'time_range' },
      { ...asked('person', 'Iemand', 'Somebody'), type: 'person' },
      { ...asked('indicator', 'Een indicator', 'An indicator'), type: 'indicator', set: 'full' },
      { ...asked('evidence', 'Een regel bewijs', 'A line of evidence'), type: 'evidence' },
      { ...asked('slider', 'Een plaats', 'A place'), type: 'slider', min: 0, max: 100 },
      {
        ...asked('triad', 'Drie hoeken', 'Three corners'),
        ...{ type: 'triad', corners: [said('hoofd', 'head'), said('hart', 'heart'), said('hand', 'hand')] },
      },
      { ...asked('scores', 'Alle indicatoren', 'All indicators'), type: 'scores', set: 'core' },
      {
        ...asked('list', 'Een lijst', 'A list'),
        ...{
          type: 'list',
          max: 2,
          rowName: said('Punt', 'Point'),
          parts: [{ ...moment[1], required: true }],
        },
      },
      {
        ...asked('notes', 'Waarnemingen', 'Notes'),
        type: 'note',
        rowName: said('Waarneming', 'Note'),
        parts: moment,
      },
      {
        ...asked('moments', 'Momenten', 'Moments'),
        type: 'tipping_point',
        rowName: said('Moment', 'Moment'),
        parts: moment,
      },
      {
        ...asked('pulses', 'Meter', 'Meter'),
        ...{ type: 'pulse', everySeconds: 120, rowName: said('Meting', 'Reading'), parts: moment },
      },
      { ...asked('computed', 'Vanzelf', 'By itself'), type: 'computed' },
    ],
    closing: [{ as: 'complete', needs: ['text'] }],
    leftOut: [],
  }),
)
