/** Agreements as rows: what was agreed, its look-back day or how it went, and the way to close it. */
import { type ReactNode, useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { type AgreedStep, isOpenStep, isToLookBack } from '#domain/programme/agreements.ts'
import { outcomeAt } from '#domain/programme/outcome.ts'
import { partiesOf } from '#domain/record/binding.ts'
import { isReadOnly } from '#domain/record/path-view.ts'
import { mayWrite } from '#domain/record/rights.ts'
import { useBook } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import { List } from '#ui/list.tsx'
import { ListRow } from '#ui/list-row.tsx'
import { useFormat, useText } from '#ui/text/language.tsx'
import { localDate } from '#workbench/local-date.ts'
import { LookBackDialog } from './look-back-dialog.tsx'

/** May this account close it? The table of record types decides; a copy in the bin is only read. */
export function useMayClose(): (step: AgreedStep) => boolean {
  const book = useBook()
  const { accountId } = book.me
  return ({ recordId, key }) => {
    const state = book.records().get(recordId)
    if (!state || isReadOnly(state, accountId)) return false
    const facts = { author: accountId, isBirth: false, onBehalf: undefined }
    return mayWrite(state.rights, outcomeAt(key), partiesOf(accountId, state), facts)
  }
}

/** “Vandaag terugkijken”, or how it went. */
export function useStepStand(): (step: AgreedStep) => string {
  const text = useText().agreements
  const format = useFormat()
  const today = localDate(useBook().world.now())
  return ({ lookBackOn, outcome }) => {
    if (outcome?.isConflict) return text.conflict
    if (outcome)
      return [
        text.how[outcome.how],
        `“${outcome.words}”`,
        text.closedOn(format.date(outcome.at, 'short')),
      ].join(' · ')
    if (!lookBackOn) return text.noDate
    if (lookBackOn === today) return text.lookBackToday
    return lookBackOn < today
      ? text.lookBackPast(format.date(lookBackOn))
      : text.lookBack(format.date(lookBackOn))
  }
}

type AgreedListProps<S extends AgreedStep> = {
  heading?: string
  /** The name of the list when it has no heading. */
  label?: string
  steps: readonly S[]
  /** The page where it was agreed. */
  hrefOf: (step: S) => string | undefined
  /** The action, or more. */
  titleOf?: (step: S) => string
}

export function AgreedList<S extends AgreedStep>({
  heading,
  label,
  steps,
  hrefOf,
  titleOf,
}: AgreedListProps<S>) {
  const text = useText().agreements
  const mayClose = useMayClose()
  const standOf = useStepStand()
  const { open, dialog } = useLookBack(steps, hrefOf)
  const today = localDate(useBook().world.now())
  if (steps.length === 0) return null
  /** A row opens the dialog. Whoever may only read it comes to the page where it was agreed. */
  const actOn = (step: S) => {
    const href = hrefOf(step)
    if (!mayClose(step)) return href ? { href } : {}
    const asks = step.outcome?.isConflict ? text.choose : text.ask
    const onPress = () => open(step)
    return isToLookBack(step, today) ? { onPress, aside: <strong>{asks}</strong> } : { onPress }
  }
  return (
    <>
      <List heading={heading} label={label}>
        {steps.map((step) => (
          <ListRow
            key={idOf(step)}
            title={titleOf?.(step) ?? step.action}
            detail={[
              standOf(step),
              step.from === 'own-step' && text.ownStep,
              isOpenStep(step) && step.noticeableBy,
            ]
              .filter(Boolean)
              .join(' · ')}
            {...actOn(step)}
          />
        ))}
      </List>
      {dialog}
    </>
  )
}

type CloseButtonProps = { step: AgreedStep; look?: 'primary'; onPress: () => void }

/** Stands out from the look-back day on. */
export function CloseButton({ step, look, onPress }: CloseButtonProps) {
  const text = useText().agreements
  const today = localDate(useBook().world.now())
  const { outcome, action } = step
  const [words, label] = outcome?.isConflict
    ? [text.choose, text.chooseAbout(action)]
    : outcome
      ? [text.change, text.changeAbout(action)]
      : [text.ask, text.askAbout(action)]
  return (
    <Button
      look={look ?? (isToLookBack(step, today) ? 'soft' : 'quiet')}
      aria-label={label}
      onClick={onPress}
    >
      {words}
    </Button>
  )
}

const idOf = ({ recordId, key }: Pick<AgreedStep, 'recordId' | 'key'>): string => `${recordId} ${key}`

/** The dialog of one of these agreements, as it is now. */
export function useLookBack<S extends AgreedStep>(
  steps: readonly S[],
  hrefOf: (step: S) => string | undefined,
): { open: (step: { recordId: RecordId; key: string }) => void; dialog: ReactNode } {
  const [opened, setOpened] = useState<string>()
  const step = steps.find((one) => idOf(one) === opened)
  return {
    open: (one) => setOpened(idOf(one)),
    dialog: step && <LookBackDialog step={step} href={hrefOf(step)} onClose={() => setOpened(undefined)} />,
  }
}
