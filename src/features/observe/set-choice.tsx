/** All indicators or the core set; changing it hides nothing that was filled in. */
import { memo } from 'react'
import type { IndicatorSet } from '#domain/instrument/answers.ts'
import { Segmented } from '#ui/segmented.tsx'
import { useText } from '#ui/text/language.tsx'

type SetChoiceProps = {
  set: IndicatorSet
  onSet: (set: IndicatorSet) => void
  isReadOnly: boolean
}

export const SetChoice = memo(function SetChoice({ set, onSet, isReadOnly }: SetChoiceProps) {
  const text = useText().observe
  return (
    <Segmented
      label={text.set}
      options={[
        { value: 'full', label: text.setFull },
        { value: 'core', label: text.setCore },
      ]}
      value={set}
      onChange={onSet}
      disabled={isReadOnly}
    />
  )
})
