/** The forms on which records are answered, in every published version. */
import type { Form } from '#domain/instrument/form.ts'
import { conversation2019 } from '#instruments/edition-2019/conversation-2019.ts'
import { conversation2026 } from '#instruments/edition-2026/conversation-2026.ts'
import { feedback2026 } from './feedback-2026.ts'

export const forms: readonly Form[] = [conversation2019, conversation2026, feedback2026]

/** Undefined when this release does not know the version. */
export const formById = (instrumentId: string): Form | undefined =>
  forms.find((form) => form.instrumentId === instrumentId)
