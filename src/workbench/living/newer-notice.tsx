/** Says that the record has entries of a newer release. After such an entry of this account the record is read-only. */
import type { RecordState } from '#domain/record/fold.ts'
import { isReadOnly } from '#domain/record/path-view.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { useText } from '#ui/text/language.tsx'

export function NewerNotice({ state }: { state: RecordState | undefined }) {
  const text = useText().workbench
  const { accountId } = useBook().me
  if (!state?.newer.length) return null
  return <Banner tone="warn">{isReadOnly(state, accountId) ? text.readOnly : text.newer}</Banner>
}
