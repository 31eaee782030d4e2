/** The forms on which records are answered, in every published version. */
import type { Form } from '#domain/instrument/form.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import { conversation2019 } from '#instruments/edition-2019/conversation-2019.ts'
import { conversation2026 } from '#instruments/edition-2026/conversation-2026.ts'
import { duoVisit2026 } from '#instruments/edition-2026/duo-visit-2026.ts'
import { feedback2026 } from '#instruments/feedback-2026.ts'
import { selfView2026 } from '#instruments/self-view-2026.ts'

/**
 * Each edition by its framework, with the form of the conversation about its lessons; the oldest first. The frameworks
 * are not imported, because storage reads this file before any room is open.
 */
export const conversationForms: ReadonlyMap<string, Form> = new Map([
  ['ts4-2019-draft/1', conversation2019],
  ['ts4-2026-draft/1', conversation2026],
])

export const forms: readonly Form[] = [
  ...new Set(conversationForms.values()),
  ...[duoVisit2026, feedback2026, selfView2026],
]

/** With what a new visit of a duo is made: its form, the framework of its lesson, and the words of the form. */
export const duoVisitWords = {
  form: duoVisit2026.instrumentId,
  framework: 'ts4-2026-draft/1',
  forms: [formWords(duoVisit2026)],
}

/** The form of new self-views, whatever the framework of the lesson. */
export const selfViewForm: Form = selfView2026

/** Undefined when this release does not know the version. */
export const formById = (instrumentId: string): Form | undefined =>
  forms.find((form) => form.instrumentId === instrumentId)
