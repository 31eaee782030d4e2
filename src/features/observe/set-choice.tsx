/** The choice between all indicators and the core set. Scored indicators outside the set stay visible. */
import { memo } from 'react'
import { type ItemSet, itemsOf } from '#domain/instrument/answers.ts'
import type { Questionnaire } from '#domain/instrument/questionnaire.ts'
import { Segmented } from '#ui/segmented.tsx'
import { useText } from '#ui/text/language.tsx'

type SetChoiceProps = {
  framework: Questionnaire
  set: ItemSet
  onSet: (set: ItemSet) => void
  isReadOnly: boolean
}

export const SetChoice = memo(function SetChoice({ framework, set, onSet, isReadOnly }: SetChoiceProps) {
  const text = useText().observe
  return (
    <Segmented
      label={text.set}
      options={[
        { value: 'full', label: text.setFull(itemsOf(framework, 'full').length) },
        { value: 'core', label: text.setCore(itemsOf(framework, 'core').length) },
      ]}
      value={set}
      onChange={onSet}
      disabled={isReadOnly}
    />
  )
})
