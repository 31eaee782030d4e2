/**
 * A questionnaire: blocks of items, answered on one scale or with a reason why there is no answer. The framework of building
 * blocks, a confidence form and a school's own kijkwijzer are questionnaires. Screens and rules read them through this shape.
 */
import { z } from 'zod'
import { Localized } from '#domain/ground/localized.ts'
import { Party } from '#domain/record/entry.ts'
import { heading } from './heading.ts'
import { ChangeRule, Id, PictureRule } from './questionnaire-words.ts'

/** `short`: fits on a tab or in a column heading. `calm`: describes the block in a lesson without unrest. */
const Block = z
  .strictObject({
    id: Id,
    key: z.string().min(1).optional(),
    name: Localized,
    short: Localized,
    description: Localized.optional(),
    calm: Localized.optional(),
  })
  .readonly()

const levels = 'a scale has 2 to 11 levels'

/** Without a label the level is shown as its number; the lowest and the highest always have one. */
const Level = z
  .strictObject({
    value: z.number().int().min(0).max(10),
    label: Localized.optional(),
    meaning: Localized.optional(),
  })
  .readonly()

/**
 * A reason for no level. `short`: fits on the button beside the levels. `self`: the teacher's wording. `means`: with
 * `not-applicable` there was no opportunity, and the item counts nowhere; with `not-seen` the observer could not follow
 * it. `onlyWithOpportunity`: in an ordinary lesson it is offered only for items that name an opportunity.
 * `allowed`: when it may be chosen, in words; no screen yet: the help of the lesson room will show it.
 */
const Missing = z
  .strictObject({
    code: z.string().regex(/^[a-z]{1,12}$/),
    means: z.enum(['not-applicable', 'not-seen']),
    short: Localized,
    label: Localized,
    meaning: Localized,
    self: Localized.optional(),
    allowed: Localized.optional(),
    onlyWithOpportunity: z.boolean().optional(),
  })
  .readonly()

/**
 * One item. `text`: wording about the teacher; `self`: by the teacher; `pupil`: by pupils; `short`: on a chip. `anchors`
 * describe the levels of this item. Without the `opportunity` the item does not apply. `lookFor`: what to observe.
 * `pupil` has no screen yet: the questionnaire for pupils will show it.
 */
const Item = z
  .strictObject({
    id: Id,
    block: Id,
    core: z.boolean().optional(),
    short: Localized.optional(),
    text: Localized,
    self: Localized.optional(),
    pupil: Localized.optional(),
    anchors: z
      .array(z.strictObject({ level: z.number().int(), text: Localized }).readonly())
      .readonly()
      .optional(),
    opportunity: Localized.optional(),
    lookFor: Localized.optional(),
  })
  .readonly()
export type QuestionnaireItem = z.infer<typeof Item>

export const Questionnaire = z
  .strictObject({
    kind: z.literal('questionnaire'),
    ...heading,
    /** The name without the version of its wording. */
    id: z.string().min(1),
    /** Who answers it when it is a form of its own. */
    writer: z.array(Party).min(1).readonly().optional(),
    /** What to think of while answering. */
    instruction: Localized.optional(),
    /** The beginning of every item. */
    stem: Localized.optional(),
    blocks: z.array(Block).min(1).max(12).readonly(),
    scale: z.array(Level).min(2, levels).max(11, levels).readonly(),
    missing: z.array(Missing).max(4).readonly(),
    items: z.array(Item).min(1).max(200).readonly(),
    picture: PictureRule.optional(),
    change: ChangeRule.optional(),
    /** What counting words mean in the anchors. */
    counting: z
      .array(z.strictObject({ word: Localized, means: Localized }).readonly())
      .readonly()
      .optional(),
    scoringRules: z.array(Localized).readonly().optional(),
  })
  .readonly()
  .superRefine(({ blocks, scale, missing, items }, context) => {
    const say = (message: string, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path })
    const twice = (names: readonly string[], list: string, property: string) => {
      for (const [at, name] of names.entries())
        if (names.indexOf(name) < at) say(`the ${property} ${name} is used twice`, list, at, property)
    }
    const idOf = ({ id }: { id: string }) => id
    twice(blocks.map(idOf), 'blocks', 'id')
    twice(items.map(idOf), 'items', 'id')
    const codes = missing.map(({ code }) => code)
    twice(codes, 'missing', 'code')
    const values = scale.map(({ value }) => value)
    for (const [at, value] of values.entries()) {
      if (at > 0 && value !== (values[at - 1] ?? 0) + 1)
        say('levels must increase by one', 'scale', at, 'value')
    }
    for (const at of [0, scale.length - 1])
      if (!scale[at]?.label) say('an end of the scale needs a label', 'scale', at)
    for (const [at, { id }] of blocks.entries())
      if (!items.some(({ block }) => block === id)) say(`the block ${id} has no items`, 'blocks', at)
    for (const [at, { block, anchors = [] }] of items.entries()) {
      if (!blocks.some(({ id }) => id === block)) say(`there is no block ${block}`, 'items', at, 'block')
      for (const [place, { level }] of anchors.entries()) {
        if (!values.includes(level)) say(`there is no level ${level}`, 'items', at, 'anchors', place, 'level')
        if (anchors.findIndex((one) => one.level === level) < place)
          say(`the level ${level} is used twice`, 'items', at, 'anchors', place, 'level')
      }
    }
  })
export type Questionnaire = z.infer<typeof Questionnaire>
