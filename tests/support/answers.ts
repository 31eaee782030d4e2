/** Reads records for expectations. */
import type { AccountId } from '#domain/ground/id.ts'
import type { Conversation } from '#domain/programme/conversation.ts'
import { accountsAs, type RecordState } from '#domain/record/fold.ts'

export const teachersOf = (state: RecordState | undefined): AccountId[] =>
  state ? accountsAs('teacher', state) : []
export const coachesOf = (state: RecordState | undefined): AccountId[] =>
  state ? accountsAs('coach', state) : []

/** The rows of a list without removed ones, each with its key and parts, in the order of writing. */
export function rowsAt({ answers }: Conversation, at: string): Record<string, unknown>[] {
  const rows = new Map<string, Record<string, unknown>>()
  for (const [path, value] of Object.entries(answers)) {
    const [list, key, part] = path.split('/')
    if (list === at && key && part) rows.set(key, { ...rows.get(key), key, [part]: value })
  }
  return [...rows.values()].filter(({ gone }) => gone !== true)
}
