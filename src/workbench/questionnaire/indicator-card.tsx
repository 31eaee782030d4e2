/** One indicator: its words, one tap for a level, the evidence that is linked to it. It redraws for its own score only. */
import { type KeyboardEvent, memo, useCallback, useMemo, useRef } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { type Score, Score as ScoreSchema } from '#domain/instrument/answers.ts'
import type { Framework, Indicator, Localized } from '#domain/instrument/instrument.ts'
import { type Note, score } from '#domain/programme/worksheet.ts'
import { useBook } from '#storage/live.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { Icon } from '#ui/icon.tsx'
import { ScaleChoice } from '#ui/scale-choice.tsx'
import { useFormat, usePick, useText } from '#ui/text/language.tsx'
import { ConflictChoice } from '#workbench/form/conflict-choice.tsx'
import { usePathState } from '#workbench/form/record-part.ts'
import css from './indicator-card.module.css'
import { scoreToText } from './score-text.ts'

/** A second tap on the chosen level clears it, but not so soon after that it may have been a double tap. */
const CLEAR_GUARD_MS = 400

type IndicatorCardProps = {
  recordId: RecordId
  framework: Framework
  indicator: Indicator
  evidence: readonly Note[]
  /** Undefined when no note is being linked. */
  isLinked?: boolean | undefined
  onToggleLink?: (indicator: string) => void
  onOpenEvidence?: (noteKey: string) => void
  isReadOnly?: boolean
  /** Scored, and not of the set that is chosen now. */
  isExtra?: boolean
}

export const IndicatorCard = memo(function IndicatorCard(props: IndicatorCardProps) {
  const { recordId, framework, indicator, evidence, isLinked, isReadOnly = false } = props
  const text = useText().workbench
  const pick = usePick()
  const { state, value, choose, keep } = useScore(recordId, indicator.id, isReadOnly)
  const { levels, missing } = useScale(framework, pick)
  const pressKey = (event: KeyboardEvent) => {
    const key = event.repeat || event.ctrlKey || event.metaKey || event.altKey ? '' : event.key
    const chosen = isTyping(event.target) ? undefined : scoreByKey[key]
    if (chosen === undefined) return
    event.preventDefault()
    choose(chosen)
  }
  return (
    <article
      className={css.card}
      data-indicator={indicator.id}
      aria-label={`${indicator.id} ${pick(indicator.text)}`}
      tabIndex={-1}
      onKeyDown={pressKey}
    >
      <h2 className={css.title}>
        <span className={css.id}>
          {indicator.id}
          {indicator.core && (
            <span className={css.core} title={text.core}>
              <Icon name="star" size={16} />
              <span className="ls-hidden">{text.core}</span>
            </span>
          )}
        </span>
        <span>
          {pick(indicator.text)}
          {props.isExtra && <span className="ls-soft ls-small"> ({text.outsideSet})</span>}
        </span>
      </h2>
      <div className={css.body}>
        {state?.isConflict && (
          <ConflictChoice
            label={indicator.id}
            state={state}
            show={(one) => scoreToText(one, framework, pick)}
            onKeep={keep}
            disabled={isReadOnly}
          />
        )}
        <ScaleChoice
          label={`${indicator.id}: ${pick(indicator.text)}`}
          levels={levels}
          missing={missing}
          value={value}
          onChoose={choose}
          disabled={isReadOnly}
        />
        {isLinked !== undefined && !isReadOnly && (
          <button
            type="button"
            className={css.link}
            aria-pressed={isLinked}
            aria-label={isLinked ? text.unlinkFrom(indicator.id) : text.linkTo(indicator.id)}
            onClick={() => props.onToggleLink?.(indicator.id)}
          >
            <Icon name={isLinked ? 'check' : 'add'} size={20} />
            {isLinked ? text.unlinkHere : text.linkHere}
          </button>
        )}
        <div className={css.more}>
          <Evidence notes={evidence} onOpen={props.onOpenEvidence} />
          <Anchors framework={framework} indicator={indicator} />
        </div>
      </div>
    </article>
  )
})

const scoreByKey: Record<string, Score> = { 1: 1, 2: 2, 3: 3, 4: 4, n: 'nvt', t: 'ntz' }

const isTyping = (target: EventTarget) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

function useScore(recordId: RecordId, indicator: string, isReadOnly: boolean) {
  const book = useBook()
  const path = `scores/${indicator}`
  const state = usePathState(recordId, path)
  const parsed = ScoreSchema.safeParse(state?.value)
  const value = parsed.success ? parsed.data : undefined
  const lastTap = useRef(Number.NEGATIVE_INFINITY)
  const current = useRef(value)
  current.current = value
  const choose = useCallback(
    (tapped: number | string) => {
      const next = ScoreSchema.safeParse(tapped)
      if (!next.success || isReadOnly) return
      const now = book.world.now()
      const isAgain = next.data === current.current
      if (isAgain && now - lastTap.current < CLEAR_GUARD_MS) return
      lastTap.current = now
      current.current = isAgain ? undefined : next.data
      book.write(recordId, score(indicator, isAgain ? null : next.data))
    },
    [book, recordId, indicator, isReadOnly],
  )
  const keep = (kept: unknown) => {
    const one = ScoreSchema.safeParse(kept)
    book.write(recordId, score(indicator, one.success ? one.data : null))
  }
  return { state, value, choose, keep }
}

function useScale(framework: Framework, pick: (localized: Localized) => string) {
  return useMemo(
    () => ({
      levels: framework.scale.map(({ value, label }) => ({ value, label: pick(label) })),
      missing: framework.missingCodes.map(({ code, short }) => ({ code, label: pick(short) })),
    }),
    [framework, pick],
  )
}

type EvidenceProps = { notes: readonly Note[]; onOpen: ((noteKey: string) => void) | undefined }

const Evidence = memo(function Evidence({ notes, onOpen }: EvidenceProps) {
  const text = useText().workbench
  const format = useFormat()
  if (notes.length === 0) return null
  return (
    <ul className={css.evidence} aria-label={text.evidence}>
      {notes.map((note) => {
        const time = format.lessonTime(note.time)
        const told = text.evidenceAt(time, text.speaker[note.speaker], note.text)
        return (
          <li key={note.key}>
            <button type="button" aria-label={told} title={told} onClick={() => onOpen?.(note.key)}>
              <span>{time}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
})

type AnchorsProps = { framework: Framework; indicator: Indicator }

const Anchors = memo(function Anchors({ framework, indicator }: AnchorsProps) {
  const text = useText().workbench
  const pick = usePick()
  const [lowest, highest] = [framework.scale[0], framework.scale.at(-1)]
  return (
    <Disclosure plain summary={text.anchors}>
      <dl className={css.anchors}>
        <dt>{lowest && pick(lowest.label)}</dt>
        <dd>{pick(indicator.anchor1)}</dd>
        <dt>{highest && pick(highest.label)}</dt>
        <dd>{pick(indicator.anchor4)}</dd>
        <dt>{text.lookFor}</dt>
        <dd>{pick(indicator.lookFor)}</dd>
        <dt>{text.opportunity}</dt>
        <dd>{pick(indicator.opportunity)}</dd>
      </dl>
    </Disclosure>
  )
})
