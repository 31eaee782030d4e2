/** The answers of a self-view for reading, in the words that it was asked with. */
import { formView } from '#domain/instrument/form-view.ts'
import { CarriedForms } from '#domain/instrument/form-words.ts'
import { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { SHARE } from '#domain/programme/self-view.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { valueAt } from '#domain/record/path-view.ts'
import { formById } from '#instruments/forms.ts'
import { useBook } from '#storage/live.ts'
import { CarriedReading } from '#workbench/form/carried-reading.tsx'
import css from '#workbench/form/form.module.css'
import { FormReading } from '#workbench/form/form-reading.tsx'

type CarriedSelfViewProps = {
  state: RecordState
  /** The levels stand elsewhere on the page. */
  withoutScores?: boolean
}

export function CarriedSelfView({ state, withoutScores = false }: CarriedSelfViewProps) {
  const { accountId } = useBook().me
  const form = formById(state.instrument ?? '')
  if (!form)
    return <CarriedReading forms={valueAt(state.paths, 'forms', CarriedForms) ?? []} paths={state.paths} />
  return (
    <div className={css.record}>
      <FormReading
        view={formView(form, state, accountId)}
        material={{ questionnaire: valueAt(state.paths, 'words', QuestionnaireWords) }}
        without={({ at, field, isFilled }) =>
          at === SHARE || (field.type === 'scores' ? withoutScores : !isFilled)
        }
      />
    </div>
  )
}
