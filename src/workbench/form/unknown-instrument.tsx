/** Says that this release does not know a marker or a form, and that it is shown in the words of the record. */
import type { CarriedForms } from '#domain/instrument/form-words.ts'
import { Banner } from '#ui/banner.tsx'
import { usePick, useText } from '#ui/text/language.tsx'
import { unknownIn } from './question-words.ts'

export function UnknownInstrument({ forms }: { forms: CarriedForms | undefined }) {
  const text = useText().workbench
  const pick = usePick()
  return unknownIn(forms).map(({ instrumentId, title }) => (
    <Banner key={instrumentId} tone="warn">
      {text.ownQuestions(pick(title), instrumentId)}
    </Banner>
  ))
}
