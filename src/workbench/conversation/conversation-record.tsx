/** The conversation for reading, for the coach before sharing and for both afterwards. */
import type { ReactNode } from 'react'
import type { FieldView } from '#domain/instrument/form-view.ts'
import { AGREEMENT, END, STATEMENT } from '#domain/programme/conversation.ts'
import { useRecord } from '#storage/live.ts'
import { PassageMarkView } from '#workbench/conversation/passage-mark.tsx'
import { CarriedReading } from '#workbench/form/carried-reading.tsx'
import css from '#workbench/form/form.module.css'
import { FormReading } from '#workbench/form/form-reading.tsx'
import type { Passage } from '#workbench/lesson/passage.ts'
import { linePassage } from '#workbench/lesson/passage.ts'
import { materialOf } from './material-of.ts'
import type { Report } from './report.ts'

type ConversationRecordProps = {
  report: Report
  /** Renders something below a passage. Without it the teacher's marks are shown. */
  beneath?: (passage: Passage) => ReactNode
  /** Omits fields that the page shows elsewhere. */
  without?: (view: FieldView) => boolean
}

export function ConversationRecord({ report, beneath, without }: ConversationRecordProps) {
  const { conversation, lesson, view } = report
  if (!view) return <Carried report={report} />
  return (
    <div className={css.record}>
      <FormReading
        view={view}
        material={materialOf(lesson)}
        without={(one) => !isShownIn(one) || without?.(one) === true}
        beneath={({ at, key, said }) => {
          const passage = linePassage(at, key)
          if (at !== END && beneath) return beneath({ key: passage, about: said.slice(0, 60), said })
          return <PassageMarkView mark={conversation.passages[passage]} said={said} />
        }}
      />
    </div>
  )
}

/** The choice and the end are part of the status. Empty optional fields are omitted. */
export const isShownIn = ({ at, field, isFilled, noted }: FieldView): boolean =>
  at !== AGREEMENT &&
  at !== END &&
  (isFilled || Boolean(noted?.value) || field.required || (field.type === 'list' && at !== STATEMENT))

function Carried({ report: { conversation } }: { report: Report }) {
  const state = useRecord(conversation.recordId)
  return (
    <div className={css.record}>
      <CarriedReading forms={conversation.forms ?? []} paths={state?.paths ?? {}} />
    </div>
  )
}
