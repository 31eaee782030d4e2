/** At closing: each indicator in words with its level and its notes, and a field for a line of evidence that is missing. */
import { type KeyboardEvent, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import type { Questionnaire } from '#domain/instrument/questionnaire.ts'
import { MAX_NOTE_LENGTH, type Worksheet } from '#domain/programme/worksheet.ts'
import { Button } from '#ui/button.tsx'
import { usePick, useText } from '#ui/text/language.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { itemName } from '#workbench/questionnaire/framework-words.ts'
import { ReadFramework } from '#workbench/questionnaire/questionnaire-reading.tsx'
import { scoreToText } from '#workbench/questionnaire/score-text.ts'
import type { ClockTaps } from './clock-taps.ts'
import type { OpenEnds } from './closing.ts'
import css from './closing-check.module.css'
import { useComposer } from './composing.ts'

type ClosingIndicatorsProps = {
  sheet: Worksheet
  framework: Questionnaire
  ends: OpenEnds
  onGoTo: (indicator: string) => void
  onOpenNote: (key: string) => void
}

export function ClosingIndicators({ sheet, framework, ends, onGoTo, onOpenNote }: ClosingIndicatorsProps) {
  const text = useText().observe
  const pick = usePick()
  const blockOf = (id: string) => framework.items.find((indicator) => indicator.id === id)?.block
  const goTo = useCallback(
    (id: string) => {
      const item = framework.items.find((one) => one.id === id)
      if (!item || sheet.scores[id] !== undefined) return null
      return (
        <Button look="quiet" onClick={() => onGoTo(id)}>
          {text.goTo(itemName(item, pick))}
        </Button>
      )
    },
    [framework, sheet.scores, onGoTo, text, pick],
  )
  return (
    <section className="ls-stack-s" aria-label={text.allIndicators}>
      <ul className={css.blocks}>
        {framework.blocks.map((block) => {
          const empty = ends.empty.filter((id) => blockOf(id) === block.id).length
          return (
            <li key={block.id} className={css.block}>
              <span className={css.name}>{pick(block.name)}</span>
              <span className={css.state}>{empty === 0 ? text.allFilled : text.emptyIn(empty)}</span>
            </li>
          )
        })}
      </ul>
      <ReadFramework
        framework={sheet.framework}
        words={framework}
        set={sheet.set}
        scores={sheet.scores}
        notes={sheet.notes}
        level={3}
        onOpenNote={onOpenNote}
        beneath={goTo}
      />
    </section>
  )
}

type MissingEvidenceProps = Omit<ClosingIndicatorsProps, 'onOpenNote'> & { taps: ClockTaps; adding: Adding }

/** Fields that may hold a line that was not added. */
export type Adding = Set<() => unknown>

/** An indicator stays listed once it has its line, so that the field keeps the focus. */
export function MissingEvidence({ sheet, framework, ends, onGoTo, taps, adding }: MissingEvidenceProps) {
  const text = useText().observe
  const pick = usePick()
  const [atFirst] = useState(ends.withoutEvidence)
  const listed = framework.items.filter(({ id }) => atFirst.includes(id) || ends.withoutEvidence.includes(id))
  if (listed.length === 0) return null
  return (
    <section className={css.evidence} aria-label={text.askEvidence}>
      <p className={css.name}>{text.askEvidence}</p>
      <p className="ls-soft ls-small">{text.askEvidenceWhy}</p>
      {listed.map((item) => {
        const name = itemName(item, pick)
        return (
          <div key={item.id}>
            <p>
              <b>{name}</b> {pick(item.text)}{' '}
              <span className="ls-soft">({scoreToText(sheet.scores[item.id], framework, pick)})</span>
            </p>
            <EvidenceField
              sheetId={sheet.recordId}
              taps={taps}
              indicator={item.id}
              name={name}
              adding={adding}
            />
            <Button look="quiet" onClick={() => onGoTo(item.id)}>
              {text.goTo(name)}
            </Button>
          </div>
        )
      })}
    </section>
  )
}

type EvidenceFieldProps = {
  sheetId: RecordId
  taps: ClockTaps
  indicator: string
  name: string
  adding: Adding
}

/** Leaving the field adds the line as a note of this indicator, also when the panel around it is closed. */
function EvidenceField({ sheetId, taps, indicator, name, adding }: EvidenceFieldProps) {
  const text = useText().observe
  const composer = useComposer(sheetId, taps, indicator)
  const { note, added } = useSyncExternalStore(composer.subscribe, composer.look)
  useEffect(() => {
    adding.add(composer.add)
    return () => {
      adding.delete(composer.add)
      composer.add()
    }
  }, [composer, adding])
  const pressKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    composer.add()
  }
  return (
    <>
      <TextArea
        label={text.evidenceFor(name)}
        value={note.text}
        lines={1}
        maxLength={MAX_NOTE_LENGTH}
        onType={composer.type}
        onLeave={composer.add}
        onKeyDown={pressKey}
      />
      {added && <p role="status">{text.evidenceAdded(added.text)}</p>}
    </>
  )
}
