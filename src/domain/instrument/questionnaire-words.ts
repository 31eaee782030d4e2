/**
 * The words of a questionnaire: names, questions, levels and the rules for figures, without the help for filling it in. A
 * record carries them, so that a release that does not know the questionnaire can show the answers.
 */
import { z } from 'zod'
import { isEachOnce } from '#domain/ground/each-once.ts'
import { Localized } from '#domain/ground/localized.ts'
import { InstrumentId } from './heading.ts'

/**
 * A segment of a path. Scores are looked up by id, so a name that every object has, such as `constructor`, is refused: it
 * would read as a score.
 */
export const Id = z
  .string()
  .regex(/^(?!.*__proto__)[A-Za-z0-9_-]{1,60}$/)
  .refine((id) => !(id in Object.prototype))

const Share = z.number().min(0).max(1)
const PerSet = z.object({ core: z.number().int().min(1), full: z.number().int().min(1) }).readonly()

/**
 * Minimum data for the picture of a block. `of`: the share is of the items asked, or of the applicable items only. The
 * distribution over the levels needs `distribution` scored items, the mean needs `mean`; both need the share.
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
 * A change is computed over the items scored both times: at least `common` of them, and `share` of those asked. A change
 * below `threshold` scale points is ordinary fluctuation between lessons.
 */
export const ChangeRule = z
  .object({ share: Share, common: PerSet, threshold: z.number().positive() })
  .readonly()
export type ChangeRule = z.infer<typeof ChangeRule>

const isEachIdOnce = isEachOnce('id')

const Means = z.enum(['not-applicable', 'not-seen'])

/** Other people's clients write these words, so every length is limited. */
export const QuestionnaireWords = z
  .object({
    instrumentId: InstrumentId,
    title: Localized,
    blocks: z
      .array(z.object({ id: Id, name: Localized, short: Localized }).readonly())
      .max(12)
      .refine(isEachIdOnce)
      .readonly(),
    scale: z
      .array(z.object({ value: z.number().int(), label: Localized.optional() }).readonly())
      .min(2)
      .max(11)
      .readonly(),
    missing: z
      .array(
        z
          .object({ code: z.string().max(12), means: Means, short: Localized, self: Localized.optional() })
          .readonly(),
      )
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
      .refine(isEachIdOnce)
      .readonly(),
    picture: PictureRule.optional(),
    change: ChangeRule.optional(),
  })
  .readonly()
export type QuestionnaireWords = z.infer<typeof QuestionnaireWords>

/** Removes all properties of a questionnaire that are not part of its words. */
export const questionnaireWords = (questionnaire: QuestionnaireWords): QuestionnaireWords =>
  QuestionnaireWords.parse(questionnaire)
