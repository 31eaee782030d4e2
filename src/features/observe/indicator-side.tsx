/** The indicator side of the lesson room: blocks, indicators, and linking a note to an indicator. */
import { memo } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { lessonTimeToText } from '#domain/ground/time.ts'
import type { ItemSet } from '#domain/instrument/answers.ts'
import type { Questionnaire } from '#domain/instrument/questionnaire.ts'
import { type Note, type Worksheet, worksheetOf } from '#domain/programme/worksheet.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { Button } from '#ui/button.tsx'
import { useText } from '#ui/text/language.tsx'
import { useView } from '#workbench/living/record-part.ts'
import { useEvidence } from '#workbench/questionnaire/evidence.ts'
import { FrameworkForm } from '#workbench/questionnaire/questionnaire-form.tsx'
import { ReadFramework } from '#workbench/questionnaire/questionnaire-reading.tsx'
import css from './indicator-side.module.css'
import type { RoomActs } from './room-acts.ts'
import { SetChoice } from './set-choice.tsx'

type IndicatorSideProps = {
  sheetId: RecordId
  frameworkId: string
  /** Undefined when this release does not know the framework. */
  framework: Questionnaire | undefined
  set: ItemSet
  onSet: (set: ItemSet) => void
  block: string
  onBlock: (block: string) => void
  notes: readonly Note[]
  linkKey: string | undefined
  acts: RoomActs
  isOrdinary: boolean
  /** In a colleague's lesson the indicators are given, and the help on each is open. */
  isPeer: boolean
  isReadOnly: boolean
}

export const IndicatorSide = memo(function IndicatorSide(props: IndicatorSideProps) {
  const { sheetId, frameworkId, framework, set, notes, linkKey, acts, isReadOnly } = props
  const text = useText()
  const evidence = useEvidence(notes)
  const linked = notes.find((note) => note.key === linkKey)
  return (
    <section className={css.side} aria-label={text.workbench.indicators}>
      {framework ? (
        <FrameworkForm
          recordId={sheetId}
          framework={framework}
          set={set}
          evidence={evidence}
          block={props.block}
          onBlock={props.onBlock}
          linking={linked?.links}
          onToggleLink={acts.toggleLink}
          onOpenEvidence={acts.openNote}
          isOrdinary={props.isOrdinary}
          isReadOnly={isReadOnly}
          showsHelp={props.isPeer}
          aside={
            !props.isPeer && (
              <SetChoice framework={framework} set={set} onSet={props.onSet} isReadOnly={isReadOnly} />
            )
          }
        />
      ) : (
        <UnknownScores sheetId={sheetId} frameworkId={frameworkId} set={set} notes={notes} />
      )}
      {linked && <LinkingLine note={linked} onDone={acts.stopLinking} />}
    </section>
  )
})

function LinkingLine({ note, onDone }: { note: Note; onDone: () => void }) {
  const text = useText().observe
  return (
    <div role="status" className={css.linking}>
      <span>
        {text.linkHow(lessonTimeToText(note.time))} <span className={css.drag}>{text.dragHow}</span>
      </span>
      <Button look="primary" onClick={onDone}>
        {text.linkDone}
      </Button>
    </div>
  )
}

const unknownParts = ['scores', 'words']
const scoresAndWords = (state: RecordState): Pick<Worksheet, 'scores' | 'words'> => worksheetOf(state)

type UnknownScoresProps = {
  sheetId: RecordId
  frameworkId: string
  set: ItemSet
  notes: readonly Note[]
}

function UnknownScores({ sheetId, frameworkId, set, notes }: UnknownScoresProps) {
  const { scores = {}, words } = useView(sheetId, unknownParts, scoresAndWords) ?? {}
  return (
    <div className={css.unknown}>
      <ReadFramework framework={frameworkId} words={words} set={set} scores={scores} notes={notes} />
    </div>
  )
}
