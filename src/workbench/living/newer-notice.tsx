/** Something here was written with a newer release: by this person herself, and then it is only read; or by another. */
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
