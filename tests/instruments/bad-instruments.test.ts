/** A wrong instrument is refused with the place and the reason, by the grammar and by a production build. */
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { catalogue } from '#instruments/catalogue.ts'
import { conversation2026 } from '#instruments/edition-2026/conversation-2026.ts'
import { framework2026 } from '#instruments/edition-2026/framework-2026.ts'
import { tippingPoint2026 } from '#instruments/edition-2026/tipping-point-2026.ts'
import { noteLint } from '#instruments/note-lint.ts'
import { checkInstruments, instrumentProblems } from '../../vite.config.ts'

/** As edited by a person: any value at any place. */
type Draft = { [key: string]: Draft }
const DraftOf = z.custom<Draft>((value) => typeof value === 'object' && value !== null)

const changed = (instrument: object, change: (draft: Draft) => unknown): unknown => {
  const draft = DraftOf.parse(structuredClone(instrument))
  change(draft)
  return draft
}
const put = (place: string, value: unknown) => (draft: Draft) => {
  const keys = place.split('.')
  const last = keys.pop() ?? ''
  const inner = keys.reduce<Draft | undefined>((one, key) => one?.[key], draft)
  if (!inner) throw new Error(`no ${place}`)
  if (value === undefined) delete inner[last]
  else Object.assign(inner, { [last]: value })
}
const levels = (count: number) =>
  Array.from({ length: count }, (_, value) => ({ value, label: { nl: 'trede', en: 'level' } }))

const bad: [string, object, string, unknown, string][] = [
  [
    'an unknown type of field',
    conversation2026,
    'fields.3.type',
    'hologram',
    'F08/2: fields[3].type: unknown field type',
  ],
  [
    'an unknown type of a part',
    conversation2026,
    'fields.2.parts.0.type',
    'list',
    'F08/2: fields[2].parts[0].type: unknown field type',
  ],
  [
    'an unknown type in the marker',
    tippingPoint2026,
    'fields.0.type',
    'triad',
    'kantelmoment/2: fields[0].type: unknown field type',
  ],
  [
    'a question of the marker that is there twice',
    tippingPoint2026,
    'fields.1.id',
    'direction',
    'kantelmoment/2: fields[1].id: the id direction is used twice',
  ],
  [
    'an unknown kind of instrument',
    framework2026,
    'kind',
    'exam',
    'ts4-2026-draft/1: kind: unknown kind of instrument',
  ],
  [
    'a field that is there twice',
    conversation2026,
    'fields.3.id',
    's2_observations',
    'F08/2: fields[3].id: the id or the path of s2_observations is used twice',
  ],
  [
    'two fields at one place',
    conversation2026,
    'fields.3.at',
    's2',
    'F08/2: fields[3].id: the id or the path of s3_what_works is used twice',
  ],
  [
    'a part that is there twice',
    conversation2026,
    'fields.2.parts.1.id',
    'text',
    'F08/2: fields[2].parts[1].id: the id text is used twice',
  ],
  [
    'a code that is there twice',
    conversation2026,
    'fields.9.options.1.code',
    'agreed',
    'F08/2: fields[9]: a code is used twice',
  ],
  [
    'an item that is there twice',
    framework2026,
    'items.1.id',
    'SG1',
    'ts4-2026-draft/1: items[1].id: the id SG1 is used twice',
  ],
  [
    'a block that is there twice',
    framework2026,
    'blocks.1.id',
    'SG',
    'ts4-2026-draft/1: blocks[1].id: the id SG is used twice',
  ],
  [
    'a reason that is there twice',
    framework2026,
    'missing.1.code',
    'nvt',
    'ts4-2026-draft/1: missing[1].code: the code nvt is used twice',
  ],
  [
    'an option without English',
    conversation2026,
    'fields.9.options.1.label.en',
    undefined,
    'F08/2: fields[9].options[1].label.en: a sentence is missing',
  ],
  [
    'an item without Dutch',
    framework2026,
    'items.4.text.nl',
    undefined,
    'ts4-2026-draft/1: items[4].text.nl: a sentence is missing',
  ],
  [
    'an anchor with an empty sentence',
    framework2026,
    'items.0.anchors.2.text.nl',
    '',
    'ts4-2026-draft/1: items[0].anchors[2].text.nl: a sentence is empty',
  ],
  ['a third language', framework2026, 'title.fr', 'Cadre', 'ts4-2026-draft/1: title: Unrecognized key: "fr"'],
  [
    'a lint without English words',
    noteLint,
    'signals.0.terms.en',
    undefined,
    'note-lint/3: signals[0].terms.en: Invalid input: expected array, received undefined',
  ],
  [
    'a scale of one level',
    framework2026,
    'scale',
    levels(1),
    'ts4-2026-draft/1: scale: a scale has 2 to 11 levels',
  ],
  [
    'a scale of twelve levels',
    framework2026,
    'scale',
    levels(12),
    'ts4-2026-draft/1: scale: a scale has 2 to 11 levels',
  ],
  [
    'a scale that skips a level',
    framework2026,
    'scale.1.value',
    3,
    'ts4-2026-draft/1: scale[1].value: levels must increase by one',
  ],
  [
    'an end of the scale without a name',
    framework2026,
    'scale.3.label',
    undefined,
    'ts4-2026-draft/1: scale[3]: an end of the scale needs a label',
  ],
  [
    'a scale field of one level',
    conversation2026,
    'fields.6',
    scaleField(3, 3),
    'F08/2: fields[6]: a scale has 2 to 11 levels',
  ],
  [
    'a scale field of twelve levels',
    conversation2026,
    'fields.6',
    scaleField(0, 11),
    'F08/2: fields[6]: a scale has 2 to 11 levels',
  ],
  [
    'a least above the most',
    conversation2026,
    'fields.3.min',
    9,
    'F08/2: fields[3]: min is greater than max',
  ],
  [
    'a closing rule that names no field',
    conversation2026,
    'closing.0.needs.1',
    's9',
    'F08/2: closing[0].needs: there is no field s9',
  ],
  [
    'shown when a field that is not there',
    conversation2026,
    'fields.5.shownWhen',
    { field: 's9', is: true },
    'F08/2: fields[5].shownWhen: there is no field s9',
  ],
  [
    'shown when a field has an answer that it never has',
    conversation2026,
    'fields.5.shownWhen',
    { field: 's8_agree', is: 'maybe' },
    'F08/2: fields[5].shownWhen.is: s8_agree is never answered with maybe',
  ],
  [
    'a step that is not there',
    conversation2026,
    'fields.0.step',
    9,
    'F08/2: fields[0].step: there is no step 9',
  ],
  [
    'a block that is not there',
    framework2026,
    'items.0.block',
    'XX',
    'ts4-2026-draft/1: items[0].block: there is no block XX',
  ],
  [
    'an anchor of a level that is not there',
    framework2026,
    'items.0.anchors.3.level',
    5,
    'ts4-2026-draft/1: items[0].anchors[3].level: there is no level 5',
  ],
  [
    'a writer that is no party',
    conversation2026,
    'fields.0.writer',
    ['pupil'],
    'F08/2: fields[0].writer[0]: Invalid option: expected one of "owner"|"coach"|"teacher"|"observer"|"host"|"member"|"receiver"',
  ],
  [
    'a place beneath another hand’s place',
    conversation2026,
    'fields.1.writer',
    ['coach'],
    'F08/2: fields[1].at: its path is beneath s1_teacher_lookback, which has other writers',
  ],
  [
    'a place among the rows of a list',
    conversation2026,
    'fields.1.at',
    's2/extra',
    'F08/2: fields[1].at: its path is among the rows of s2_observations',
  ],
  [
    'scores at a place where a mark of a row could take them out of what is agreed to',
    conversation2026,
    'fields.1',
    {
      ...{ id: 'own', type: 'scores', at: 'own/scores', set: 'core' },
      label: { nl: 'Zelf', en: 'Self' },
      required: false,
    },
    'F08/2: fields[1].at: scores stand at a place of one segment',
  ],
  [
    'a step that is there twice',
    conversation2026,
    'steps.1.id',
    1,
    'F08/2: steps[1].id: the step 1 is used twice',
  ],
  [
    'a material that there is not',
    conversation2026,
    'steps.1.material.0',
    'hologram',
    'F08/2: steps[1].material[0]: unknown material',
  ],
  [
    'the answers of no list beside a step',
    conversation2026,
    'steps.1.material.0',
    { answers: 's4_talk' },
    'F08/2: steps[1].material[0]: there is no list s4_talk',
  ],
  [
    'a pattern, which no screen honours',
    conversation2026,
    'fields.0.pattern',
    '^[A-Z]+$',
    'F08/2: fields[0]: Unrecognized key: "pattern"',
  ],
  [
    'a time of the lesson that no screen can write',
    conversation2026,
    'fields.6',
    { ...scaleField(1, 4), type: 'timecode', format: 'hh:mm:ss' },
    'F08/2: fields[6].format: Invalid input: expected "mm:ss"',
  ],
  [
    'a closing rule that is there twice',
    conversation2026,
    'closing.1',
    conversation2026.closing?.[0],
    'F08/2: closing[1].as: the rule agreed is used twice',
  ],
  [
    'a closing rule that waits for what nobody fills in',
    conversation2026,
    'closing.0.needs.1',
    's4_self_vs_coach',
    'F08/2: closing[0].needs: nobody fills in s4_self_vs_coach',
  ],
  [
    'a field that is shown for its own answer',
    conversation2026,
    'fields.9.shownWhen',
    { field: 's8_agree', is: 'agreed' },
    'F08/2: fields[9].shownWhen: it depends on its own answer',
  ],
  ['the id of another form', conversation2026, 'id', 'F09', 'F08/2: id: the id is not that of F08/2'],
  [
    'a place that no path can name',
    conversation2026,
    'fields.0.at',
    '__proto__',
    'F08/2: fields[0].at: Invalid string: must match pattern /^(?!.*__proto__)[A-Za-z0-9_-]+(\\/[A-Za-z0-9_-]+)?$/',
  ],
  [
    'a list without rows',
    conversation2026,
    'fields.6.max',
    0,
    'F08/2: fields[6]: a list has at least one row',
  ],
  [
    'a slider with one end',
    conversation2026,
    'fields.6',
    { ...scaleField(3, 3), type: 'slider' },
    'F08/2: fields[6]: a slider has two ends',
  ],
  [
    'a choice of nothing',
    conversation2026,
    'fields.9.maxChosen',
    0,
    'F08/2: fields[9]: nothing can be chosen',
  ],
  [
    'a choice of more than there is',
    conversation2026,
    'fields.9.minChosen',
    2,
    'F08/2: fields[9]: minChosen is more than can be chosen',
  ],
  [
    'a block without items',
    framework2026,
    'blocks.4',
    { id: 'XX', name: { nl: 'Leeg', en: 'Empty' }, short: { nl: 'Leeg', en: 'Empty' } },
    'ts4-2026-draft/1: blocks[4]: the block XX has no items',
  ],
  [
    'two anchors of one level',
    framework2026,
    'items.0.anchors.1.level',
    1,
    'ts4-2026-draft/1: items[0].anchors[1].level: the level 1 is used twice',
  ],
  [
    'a name for what is asked that the grammar does not know',
    conversation2026,
    'fields.0.weight',
    2,
    'F08/2: fields[0]: Unrecognized key: "weight"',
  ],
  [
    'a version that is none',
    framework2026,
    'instrumentId',
    'ts4 2026',
    'ts4 2026: instrumentId: Invalid string: must match pattern /^[A-Za-z0-9-]+\\/\\d+$/',
  ],
]

function scaleField(min: number, max: number) {
  const label = { nl: 'Hoe zeker ben je?', en: 'How sure are you?' }
  return { id: 'sure', type: 'scale', label, required: false, min, max }
}

describe('a bad instrument', () => {
  it.each(bad)('with %s', async (_, instrument, place, value, reason) => {
    expect(await instrumentProblems([instrument])).toEqual([])
    expect(await instrumentProblems([changed(instrument, put(place, value))])).toContain(reason)
  })

  it('that is no instrument, or has no id', async () => {
    for (const one of [null, 'F08/2', 7])
      expect(await instrumentProblems([one])).toEqual(['no id: unknown kind of instrument'])
    expect(await instrumentProblems([{}])).toEqual(['no id: kind: unknown kind of instrument'])
  })

  it('with an id that was published before', async () => {
    const problems = await instrumentProblems([...catalogue, conversation2026])
    expect(problems).toEqual(['F08/2: instrumentId: it was published before'])
  })
})

describe('a production build', () => {
  const entry = { name: 'entry', resolveId: () => 'entry', load: () => 'export const a = 1' }
  const buildWith = (check: ReturnType<typeof checkInstruments>) =>
    build({
      ...{ configFile: false, logLevel: 'silent', plugins: [check, entry] },
      build: { write: false, rollupOptions: { input: 'entry' } },
    })

  it('stops at a wrong catalogue, with the place and the reason', async () => {
    const twisted = changed(conversation2026, put('fields.3.type', 'hologram'))
    await expect(buildWith(checkInstruments(async () => [framework2026, twisted]))).rejects.toThrow(
      'F08/2: fields[3].type: unknown field type',
    )
  })

  it('succeeds with the real catalogue', async () => {
    await expect(buildWith(checkInstruments())).resolves.toBeDefined()
  })
})
