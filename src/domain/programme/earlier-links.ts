/** Notes of earlier lessons with the items to which their observer linked them. */
import { z } from 'zod'
import type { AccountId, RecordId } from '#domain/ground/id.ts'
import type { LinkedText } from '#domain/instrument/likely-items.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { gather, membersOf, valueAt } from '#domain/record/path-view.ts'

const MOST_NOTES = 600
const LinkedNote = z.object({ text: z.string(), links: z.array(z.string()).min(1) })
const Locked = z.object({ notes: z.array(z.object({ text: z.string(), links: z.array(z.string()) })) })

/**
 * In the observer's own lessons, the latest first, and on the sheets that are not locked but one. A sheet is erased some time
 * after its lesson.
 */
export function earlierLinks(
  records: Iterable<RecordState>,
  observer: AccountId,
  but: RecordId,
): readonly LinkedText[] {
  const own = [...records]
    .filter(({ owner, recordId }) => owner === observer && recordId !== but)
    .sort((a, b) => (a.bornAt < b.bornAt ? 1 : -1))
  const found: LinkedText[] = []
  for (const record of own) {
    if (found.length >= MOST_NOTES) break
    found.push(...linkedIn(record).filter(({ links }) => links.length > 0))
  }
  return found.slice(0, MOST_NOTES)
}

function linkedIn({ kind, paths }: RecordState): LinkedText[] {
  switch (kind) {
    case 'lesson':
    case 'observation':
      return valueAt(paths, 'locked', Locked)?.notes ?? []
    case 'worksheet':
    case 'observation-sheet':
      return membersOf(paths, 'locked').size > 0 ? [] : gather(paths, 'notes', LinkedNote)
    default:
      return []
  }
}
