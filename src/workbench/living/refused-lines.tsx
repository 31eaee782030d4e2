/**
 * Says which entries of a conversation are not shown: of a newer release, without a valid signature, or by an account
 * without the right.
 */
import type { Lesson } from '#domain/programme/lesson.ts'
import { accountsAs, type RecordState } from '#domain/record/fold.ts'
import { isReadOnly } from '#domain/record/path-view.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { useText } from '#ui/text/language.tsx'

/** On a read-only page the page itself shows the reason. */
export function RefusedLines({ state, lesson }: { state: RecordState; lesson: Lesson | undefined }) {
  const text = useText().workbench
  const { accountId } = useBook().me
  const teachers = accountsAs('teacher', state)
  const hasNewer = state.newer.length > 0 || lesson?.hasNewer
  const count = state.unverified.length + state.refused.length
  return (
    <>
      {hasNewer && !isReadOnly(state, accountId) && <Banner tone="warn">{text.newer}</Banner>}
      {teachers.length > 1 && (
        <Banner tone="warn">{text.twoAccounts[teachers.includes(accountId) ? 'teacher' : 'coach']}</Banner>
      )}
      {count > 0 && (
        <Disclosure plain summary={text.refused(count)}>
          <p className="ls-soft ls-small ls-measure">{text.refusedWhy}</p>
        </Disclosure>
      )}
    </>
  )
}
