/** The sheet that is written on, of several from several devices, and what limits writing on it. */
import { type ReactNode, useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { worksheetOf } from '#domain/programme/worksheet.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { isReadOnly } from '#domain/record/path-view.ts'
import { isKnownFramework } from '#instruments/editions.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { useText } from '#ui/text/language.tsx'
import { unknownIn } from '#workbench/form/question-words.ts'
import { useRecordLock } from '#workbench/living/record-lock.ts'
import { useView } from '#workbench/living/record-part.ts'
import { LessonRoom } from './lesson-room.tsx'
import type { Occasion } from './occasion.ts'

type ChosenSheetProps = {
  /** The fullest first. */
  sheets: readonly RecordId[]
  /** Of several sheets, those on which something was written. */
  used: readonly RecordId[]
  occasion: Occasion
  status: ReactNode
  onHide: (() => void) | undefined
  /** Warnings above the room. */
  banner?: ReactNode
  /** For reading only, for a reason that the banner tells. */
  isClosed?: boolean
}

/**
 * Two devices may each have created a worksheet while they were offline. Both are kept and the coach continues with
 * one. The open one stays open, even when the other becomes the fuller one.
 */
export function ChosenSheet({ sheets, used, banner: warning, isClosed = false, ...rest }: ChosenSheetProps) {
  const text = useText().observe
  const candidates = used.length > 0 ? used : sheets
  const [shown, setShown] = useState<RecordId | undefined>()
  const sheetId = shown && candidates.includes(shown) ? shown : candidates[0]
  if (sheetId !== shown) setShown(sheetId)
  if (!sheetId) return null
  const others = used.filter((id) => id !== sheetId)
  const banner = others.length > 0 && (
    <Banner
      title={text.twoSheets}
      actions={others.map((id) => (
        <Button key={id} onClick={() => setShown(id)}>
          {text.otherSheet}
        </Button>
      ))}
    >
      {text.twoSheetsHow}
    </Banner>
  )
  return (
    <OpenedSheet
      key={sheetId}
      sheetId={sheetId}
      isClosed={isClosed}
      banner={
        <>
          {warning}
          {banner}
        </>
      }
      {...rest}
    />
  )
}

type OpenedSheetProps = Pick<ChosenSheetProps, 'occasion' | 'status' | 'onHide' | 'banner'> & {
  sheetId: RecordId
  isClosed: boolean
}

const limitCollections = ['forms']
/** Only its owner may write a worksheet, and only its owner sees it. */
const limitsOf = (state: RecordState) => ({
  framework: state.instrument ?? '',
  isNewer:
    isReadOnly(state, state.owner) ||
    !isKnownFramework(state.instrument ?? '') ||
    unknownIn(worksheetOf(state).forms).length > 0,
  hasNewer: state.newer.length > 0,
  unchecked: state.unverified.length + state.refused.length,
})

function OpenedSheet({ sheetId, banner, isClosed, ...rest }: OpenedSheetProps) {
  const text = useText()
  const { isMine, takeOver } = useRecordLock(sheetId)
  const limits = useView(sheetId, limitCollections, limitsOf)
  if (!limits) return null
  return (
    <LessonRoom
      {...rest}
      sheetId={sheetId}
      framework={limits.framework}
      isReadOnly={isClosed || !isMine || limits.isNewer}
      banner={
        <>
          {!isMine && (
            <Banner
              title={text.observe.elsewhere}
              actions={<Button onClick={takeOver}>{text.observe.goOnHere}</Button>}
            >
              {text.observe.elsewhereHow}
            </Banner>
          )}
          {(limits.isNewer || limits.hasNewer) && (
            <Banner tone="warn">{limits.isNewer ? text.workbench.readOnly : text.workbench.newer}</Banner>
          )}
          {limits.unchecked > 0 && (
            <Banner title={text.workbench.refused(limits.unchecked)}>{text.workbench.refusedWhy}</Banner>
          )}
          {banner}
        </>
      }
    />
  )
}
