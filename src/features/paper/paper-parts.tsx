/** One record on paper, with nothing to tap. */
import { type ReactNode, useId } from 'react'
import { z } from 'zod'
import { RecordId } from '#domain/ground/id.ts'
import { formView } from '#domain/instrument/form-view.ts'
import { CarriedForms } from '#domain/instrument/form-words.ts'
import { lessonOf } from '#domain/programme/lesson.ts'
import { observationOf } from '#domain/programme/observation.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { valueAt } from '#domain/record/path-view.ts'
import { formById } from '#instruments/forms.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { Card } from '#ui/card.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { ConversationStatus } from '#workbench/conversation/conversation-status.tsx'
import { Letter, ownWordsOf } from '#workbench/conversation/letter.tsx'
import { materialOf } from '#workbench/conversation/material-of.ts'
import { useReaders } from '#workbench/conversation/readers.ts'
import { useReport } from '#workbench/conversation/report.ts'
import { WholeReport } from '#workbench/conversation/whole-report.tsx'
import { CarriedReading } from '#workbench/form/carried-reading.tsx'
import formCss from '#workbench/form/form.module.css'
import { FieldReading, FormReading } from '#workbench/form/form-reading.tsx'
import { useReportName } from '#workbench/lesson/lesson-name.ts'
import { LessonReading } from '#workbench/lesson/lesson-reading.tsx'
import { ViewReading } from '#workbench/lesson/view-reading.tsx'
import { BlockPicture } from '#workbench/questionnaire/block-picture.tsx'
import { frameworkOf } from '#workbench/questionnaire/framework-words.ts'
import css from './paper.module.css'

type ReportPaperProps = { state: RecordState; isHerself: boolean; name: string }

/** The letter is the first page; the lesson and the rest follow. */
export function ReportPaper({ state, isHerself, name }: ReportPaperProps) {
  const text = useRoomText().paper
  const nameOf = useReportName()
  const readers = useReaders(state)
  const report = useReport(state)
  const id = useId()
  const { conversation, lesson, view, end } = report
  const own = ownWordsOf(view).filter(({ isFilled }) => isFilled)
  return (
    <Part title={nameOf(lesson)}>
      <Letter report={report} coach={readers.coach} self={name} />
      {own.length > 0 && (
        <Card title={isHerself ? text.words.me : text.words.teacher}>
          {own.map((one) => (
            <FieldReading key={one.at} view={one} material={materialOf(lesson)} />
          ))}
        </Card>
      )}
      <ConversationStatus {...{ conversation, end }} side={isHerself ? 'teacher' : 'coach'} />
      <WholeReport id={id} report={report} hasAnswer isOpen={false} />
    </Part>
  )
}

export function LessonPaper({ state }: { state: RecordState }) {
  const nameOf = useReportName()
  const lesson = lessonOf(state)
  if (!lesson) return null
  return (
    <Part title={nameOf(lesson)}>
      <BlockPicture locked={lesson.locked} />
      <LessonReading lesson={lesson} />
    </Part>
  )
}

const FrameworkId = z.string()

/** The answers to a form, in the words of this release or in those that the record carries. */
export function FormPaper({ state, title }: { state: RecordState; title: string }) {
  const { accountId } = useBook().me
  const form = formById(state.instrument ?? '')
  const framework = valueAt(state.paths, 'framework', FrameworkId)
  const about = useRecord(valueAt(state.paths, 'about', RecordId))
  const lesson = about && lessonOf(about)
  const questionnaire = framework ? frameworkOf({ framework }) : undefined
  const material = lesson ? materialOf(lesson) : questionnaire ? { questionnaire } : {}
  return (
    <Part title={title}>
      <div className={formCss.record}>
        {form ? (
          <FormReading
            view={formView(form, state, accountId)}
            material={material}
            without={({ isFilled, rows }) => !isFilled && rows.length === 0}
          />
        ) : (
          <CarriedReading forms={valueAt(state.paths, 'forms', CarriedForms) ?? []} paths={state.paths} />
        )}
      </div>
    </Part>
  )
}

export function ViewPaper({ state, title }: { state: RecordState; title: string }) {
  const observation = observationOf(state)
  return observation ? (
    <Part title={title}>
      <ViewReading locked={observation.locked} />
    </Part>
  ) : null
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={css.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
