/** The teacher's own view of the lesson on the coach's tablet, in the teacher's words. The coach sees it when it is done. */
import { useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { type FormView, formView } from '#domain/instrument/form-view.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import { questionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import type { Lesson } from '#domain/programme/lesson.ts'
import {
  finishTogether,
  openSelfViewTogether,
  SHARE,
  selfViewOf,
  selfViewRecordsOf,
} from '#domain/programme/self-view.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { formById, selfViewForm } from '#instruments/forms.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { CarriedSelfView } from '#workbench/conversation/self-view-answers.tsx'
import { sealLeftDrafts } from '#workbench/form/left-drafts.ts'
import { LivingForm } from '#workbench/form/living-form.tsx'
import { frameworkOf } from '#workbench/questionnaire/framework-words.ts'
import { useEdition } from '#workbench/questionnaire/use-edition.ts'

/** The record to write on: one that was begun before, or a new one. Undefined without the words of the lesson. */
export function beginTogether(book: Book, lesson: Lesson): RecordId | undefined {
  const { visit, personId, locked } = lesson
  const words = frameworkOf(locked)
  if (!visit || !personId || !words) return undefined
  const { together } = selfViewRecordsOf(book.records().values(), visit)
  const begun = together.find(({ owner }) => owner === book.me.accountId)
  return (
    begun?.recordId ??
    book.writeNew(
      openSelfViewTogether({
        ...{ visit, person: personId, framework: locked.framework },
        ...{ words: questionnaireWords(words), form: formWords(selfViewForm) },
      }),
    )
  )
}

export function SelfViewSide({ state }: { state: RecordState }) {
  const text = useRoomText().selfView.together
  const { accountId } = useBook().me
  const pick = usePick()
  const selfView = selfViewOf(state)
  const edition = useEdition(selfView?.framework)
  const form = formById(state.instrument ?? '')
  if (!form || !edition || selfView?.lockedAt) {
    return (
      <div className="ls-stack-l">
        <Banner icon="lock">{text.isDone}</Banner>
        <Card>
          <CarriedSelfView state={state} />
        </Card>
      </div>
    )
  }
  const view = formView(form, state, accountId)
  return (
    <div className="ls-stack-l">
      <Card title={pick(form.title)}>
        <LivingForm
          recordId={state.recordId}
          fields={view.fields.filter(({ at }) => at !== SHARE)}
          material={{ questionnaire: edition.framework }}
          onBehalf="teacher"
        />
      </Card>
      <Done state={state} view={view} />
    </div>
  )
}

function Done({ state: { recordId }, view }: { state: RecordState; view: FormView }) {
  const text = useRoomText().selfView
  const book = useBook()
  const [isEmpty, setEmpty] = useState(false)
  const isFilled = view.fields.some(({ at, isFilled }) => at !== SHARE && isFilled)
  const finish = async () => {
    if (!isFilled) return setEmpty(true)
    await book.flush()
    await sealLeftDrafts(book, recordId)
    book.write(recordId, finishTogether(instantOf(book.world.now())))
  }
  return (
    <div className="ls-stack-s">
      {isEmpty && !isFilled && <Banner tone="warn">{text.lock.empty}</Banner>}
      <div>
        <Button look="primary" icon="check" onClick={() => void finish()}>
          {text.together.done}
        </Button>
      </div>
    </div>
  )
}
