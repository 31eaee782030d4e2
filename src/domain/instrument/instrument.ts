/**
 * The schemas of instruments: framework, tipping-point marker, form, note lint. Screens and rules read instruments
 * through these schemas only, so a new framework is a new file and needs no new screen.
 */
import { z } from 'zod'
import { Localized } from '#domain/ground/localized.ts'
import { Form, Part, problemsOfParts } from './form.ts'
import { heading } from './heading.ts'
import { Questionnaire } from './questionnaire.ts'

/**
 * The tipping-point marker: the questions about a moment at which the class tips. `definition`, `counts` and `countsNot`
 * define such a moment; `marking` explains how to mark it. These four have no screen yet: the help of the moment panel in
 * the lesson room will show them.
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
 * Rules that find less factual words in a note, each with a question to the writer. A term is a word or a phrase; one
 * that ends in `*` also matches longer words. The signal `name` has no terms: it finds capitalised words outside
 * `allowedWords`. `abbreviations`: words whose full stop does not end a sentence. The first word of a sentence is a
 * possible name only when it is in `firstNames`, or when one of `personVerbs` follows it and it is not in `openers`.
 * `possessiveAlias`: the C’s of "leerling C’s" is no name.
 * A finding inside a phrase of `exceptions` is dropped, and so is one inside a longer finding. Literal speech may contain
 * the signals in `allowedInSpeech`.
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
  'unknown kind of instrument',
)
export type Instrument = z.infer<typeof Instrument>
