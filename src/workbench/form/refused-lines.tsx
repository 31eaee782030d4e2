/** What of a conversation is not on screen: made with a newer release, not verified, or written by somebody who may not. */
import { isConversationReadOnly } from '#domain/programme/conversation.ts'
import type { Lesson } from '#domain/programme/lesson.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { useText } from '#ui/text/language.tsx'

/** Where the record is only read, the page itself says why. */
export function RefusedLines({ state, lesson }: { state: RecordState; lesson: Lesson | undefined }) {
  const text = useText().workbench
  const { accountId } = useBook().me
  const hasNewer = state.newer.length > 0 || lesson?.hasNewer
  const count = state.unverified.length + state.refused.length
  return (
    <>
      {hasNewer && !isConversationReadOnly(state, accountId) && <Banner tone="warn">{text.newer}</Banner>}
      {state.teachers.length > 1 && (
        <Banner tone="warn">
          {text.twoAccounts[state.teachers.includes(accountId) ? 'teacher' : 'coach']}
        </Banner>
      )}
      {count > 0 && (
        <Disclosure plain summary={text.refused(count)}>
          <p className="ls-soft ls-small ls-measure">{text.refusedWhy}</p>
        </Disclosure>
      )}
    </>
  )
}
