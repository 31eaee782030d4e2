/** One quiet line: what did not verify, or was written by somebody who may not, is kept and does not count. */
import type { RecordState } from '#domain/fold.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { useText } from '#ui/text/language.tsx'

export function RefusedLines({ state }: { state: RecordState }) {
  const text = useText().workbench
  const count = state.unverified.length + state.refused.length
  if (count === 0) return null
  return (
    <Disclosure plain summary={text.refused(count)}>
      <p className="ls-soft ls-small ls-measure">{text.refusedWhy}</p>
    </Disclosure>
  )
}
