/**
 * The grammar of an instrument: what a framework, a tipping-point marker, a form or a note lint may consist of. Screens and
 * rules read instruments through these shapes only, so a newer framework is another file and never another screen.
 */
import { z } from 'zod'
import { Localized } from '#domain/ground/localized.ts'
import { Form, Part, problemsOfParts } from './form.ts'
import { heading } from './heading.ts'
import { Questionnaire } from './questionnaire.ts'

/**
 * The tipping-point marker: what is asked of a moment at which the class tips. `definition`, `counts` and `countsNot` say what is
 * one, `marking` how it is marked.
 */
export const Marker = z
  .strictObject({
    kind: z.literal('marker'),
    ...heading,
    definition: Localized.optional(),
    counts: z.array(Localized).readonly().optional(),
    countsNot: z.array(Localized).readonly().optional(),
    marking: Localized.optional(),
    fields: z.array(Part).min(1).max(12).readonly(),
  })
  .readonly()
  .superRefine(({ fields }, context) => {
    for (const { path, message } of problemsOfParts(fields))
      context.addIssue({ code: 'custom', message, path: ['fields', ...path] })
  })
export type Marker = z.infer<typeof Marker>

export const LintSignal = z.enum(['judgement', 'absolute', 'mind_reading', 'group', 'name'])
export type LintSignal = z.infer<typeof LintSignal>

const Words = z
  .strictObject({ nl: z.array(z.string().min(1)).readonly(), en: z.array(z.string().min(1)).readonly() })
  .readonly()

/**
 * What makes a note less factual, with the question that helps. A term is a word or a phrase; one that ends in `*` also
 * matches longer words. The signal `name` has no terms: it looks for capitals outside `allowedWords`, and
 * `abbreviations` are the words whose full stop does not end a sentence. Where a sentence begins a capital says nothing:
 * there a word counts as a possible name when it is one of `firstNames`, or when one of `personVerbs` follows it and it is
 * not one of `openers`. With `possessiveAlias` the C’s of "leerling C’s" is no name.
 * A finding within one of the phrases in `exceptions` is dropped, and so is one within a longer finding. Literal speech may
 * contain what `allowedInSpeech` names.
 */
export const Lint = z
  .strictObject({
    kind: z.literal('lint'),
    ...heading,
    signals: z
      .array(
        z
          .strictObject({
            signal: LintSignal,
            label: Localized,
            reason: Localized,
            question: Localized,
            terms: Words,
          })
          .readonly(),
      )
      .min(1)
      .readonly(),
    allowedWords: Words,
    abbreviations: Words,
    firstNames: Words.optional(),
    personVerbs: Words.optional(),
    openers: Words.optional(),
    possessiveAlias: z.literal(true).optional(),
    exceptions: Words.optional(),
    allowedInSpeech: z.array(LintSignal).readonly().optional(),
  })
  .readonly()
export type Lint = z.infer<typeof Lint>

export const Instrument = z.discriminatedUnion(
  'kind',
  [Questionnaire, Marker, Form, Lint],
  'there is no such kind of instrument',
)
export type Instrument = z.infer<typeof Instrument>
