/** Notes of earlier lessons with the items to which their observer linked them. */
import type { AccountId, RecordId } from '#domain/ground/id.ts'
import type { LinkedText } from '#domain/instrument/likely-items.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { membersOf } from '#domain/record/path-view.ts'

const MOST_NOTES = 600

/** On the observer's own sheets but one, the latest sheets first. It compares raw values and parses nothing. */
export function earlierLinks(
  records: Iterable<RecordState>,
  observer: AccountId,
  but: RecordId,
): readonly LinkedText[] {
  const sheets = [...records]
    .filter(({ kind, owner, recordId }) => isSheet(kind) && owner === observer && recordId !== but)
    .sort((a, b) => (a.bornAt < b.bornAt ? 1 : -1))
  const found: LinkedText[] = []
  for (const { paths } of sheets) {
    if (found.length >= MOST_NOTES) break
    for (const key of membersOf(paths, 'notes').keys()) {
      const text = paths[`notes/${key}/text`]?.value
      const links = paths[`notes/${key}/links`]?.value
      if (typeof text !== 'string' || !Array.isArray(links) || links.length === 0) continue
      found.push({ text, links: links.filter((id) => typeof id === 'string') })
    }
  }
  return found.slice(0, MOST_NOTES)
}

const isSheet = (kind: string): boolean => kind === 'worksheet' || kind === 'observation-sheet'
