/** The step in which the two views lie beside each other: the openings first, then the blocks and every item. */
import type { Lesson } from '#domain/programme/lesson.ts'
import type { SelfViewBeside } from '#domain/programme/self-view-beside.ts'
import { Banner } from '#ui/banner.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { CarriedSelfView } from '#workbench/conversation/self-view-answers.tsx'
import { BlocksPicture, ItemsBeside, type Names } from '#workbench/conversation/self-view-picture.tsx'
import { frameworkOf } from '#workbench/questionnaire/framework-words.ts'
import { CoachPicture } from './coach-picture.tsx'

type SelfViewStepProps = { lesson: Lesson; beside: SelfViewBeside; teacher: string }

export function SelfViewStep({ lesson, beside, teacher }: SelfViewStepProps) {
  const text = useRoomText().selfView.beside
  const { openings, items, state, selfView } = beside
  const words = frameworkOf(lesson.locked)
  const names: Names = [text.you, teacher || text.teacher]
  const isCompared = words !== undefined && items.length > 0
  return (
    <div className="ls-stack">
      <Remarks beside={beside} />
      {isCompared && openings.length > 0 && (
        <section aria-label={text.openings} className="ls-stack-s">
          <h3>{text.openings}</h3>
          <ItemsBeside {...{ words, names }} items={openings} notes={lesson.locked.notes} />
        </section>
      )}
      {isCompared && openings.length === 0 && <Banner title={text.alike}>{text.alikeText}</Banner>}
      {!isCompared && <Banner title={text.otherWords}>{text.otherWordsText}</Banner>}
      {isCompared && (
        <>
          <Disclosure summary={text.picture}>
            <BlocksPicture {...{ words, items, names }} />
          </Disclosure>
          <Disclosure summary={text.all}>
            <ItemsBeside {...{ words, items, names }} notes={lesson.locked.notes} />
          </Disclosure>
        </>
      )}
      <Disclosure summary={text.coachPicture}>
        <CoachPicture lesson={lesson} />
      </Disclosure>
      <section aria-label={text.words}>
        <CarriedSelfView state={state} withoutScores={isCompared} />
      </section>
      {selfView.how === 'together' && <span className="ls-stamp">{text.together}</span>}
    </div>
  )
}

/** What a reader must know before reading: it came late, or it is not what was locked. */
function Remarks({ beside: { status, isAfterReport } }: { beside: SelfViewBeside }) {
  const text = useRoomText().selfView.beside
  return (
    <>
      {(status === 'changed' || status === 'twice') && <Banner tone="warn">{text[status]}</Banner>}
      {isAfterReport && (
        <div>
          <span className="ls-stamp">{text.late}</span>
        </div>
      )}
    </>
  )
}
