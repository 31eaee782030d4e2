/** Says that a marker or a form is of a later release: it is read in the words that came with the record. */
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
