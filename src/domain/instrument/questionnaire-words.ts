/**
 * What it takes to read the answers to a questionnaire: names, questions, levels and the rule for a figure, without what helps to
 * fill it in. A record carries it, so that it can be read by a release that does not know the questionnaire.
 */
import { z } from 'zod'
import { Localized } from '#domain/ground/localized.ts'
import { InstrumentId } from './heading.ts'

export const Id = z.string().regex(/^[A-Za-z0-9_-]{1,60}$/)

const Share = z.number().min(0).max(1)
const PerSet = z.object({ core: z.number().int().min(1), full: z.number().int().min(1) }).readonly()

/**
 * When a block may be shown as what. `of`: the share is taken of the items asked, or only of those that applied. The
 * distribution over the levels needs `distribution` scored items, the mean `mean`; both need the share.
 */
export const PictureRule = z
  .object({
    of: z.enum(['asked', 'applicable']),
    share: Share,
    distribution: z.number().int().min(1),
    mean: PerSet,
  })
  .readonly()
export type PictureRule = z.infer<typeof PictureRule>

/**
 * A change is told over items scored both times: at least `common` of them, and `share` of those asked. Below `threshold` scale
 * points it is ordinary fluctuation between lessons.
 */
export const ChangeRule = z
  .object({ share: Share, common: PerSet, threshold: z.number().positive() })
  .readonly()
export type ChangeRule = z.infer<typeof ChangeRule>

const Means = z.enum(['not-applicable', 'not-seen'])

/** Others' clients write it: nothing in it is longer than a screen can show. */
export const QuestionnaireWords = z
  .object({
    instrumentId: InstrumentId,
    title: Localized,
    blocks: z
      .array(z.object({ id: Id, name: Localized, short: Localized }).readonly())
      .max(12)
      .readonly(),
    scale: z
      .array(z.object({ value: z.number().int(), label: Localized.optional() }).readonly())
      .min(2)
      .max(11)
      .readonly(),
    missing: z
      .array(z.object({ code: z.string().max(12), means: Means, short: Localized }).readonly())
      .max(4)
      .readonly(),
    items: z
      .array(
        z
          .object({
            id: Id,
            block: Id,
            core: z.boolean().optional(),
            short: Localized.optional(),
            text: Localized,
            self: Localized.optional(),
          })
          .readonly(),
      )
      .max(200)
      .readonly(),
    picture: PictureRule.optional(),
    change: ChangeRule.optional(),
  })
  .readonly()
export type QuestionnaireWords = z.infer<typeof QuestionnaireWords>

/** The words of a questionnaire: any other property is left out. */
export const questionnaireWords = (questionnaire: QuestionnaireWords): QuestionnaireWords =>
  QuestionnaireWords.parse(questionnaire)
