/** One indicator with its scale and evidence. The card redraws for its own score only. */

import { Fragment, type KeyboardEvent, memo, useCallback, useId, useMemo, useRef, useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { type Score, Score as ScoreSchema } from '#domain/instrument/answers.ts'
import type { Questionnaire, QuestionnaireItem } from '#domain/instrument/questionnaire.ts'
import { type Note, score } from '#domain/programme/worksheet.ts'
import { useBook } from '#storage/live.ts'
import { Icon } from '#ui/icon.tsx'
import { ScaleChoice } from '#ui/scale-choice.tsx'
import { useFormat, usePick, useText } from '#ui/text/language.tsx'
import { ConflictChoice } from '#workbench/living/conflict-choice.tsx'
import { usePathState } from '#workbench/living/record-part.ts'
import { itemName, levelName } from './framework-words.ts'
import css from './indicator-card.module.css'
import { scoreToText } from './score-text.ts'
import { speakerName } from './speaker-name.ts'

/** A second tap clears the level. Within this time it counts as part of a double tap and is ignored. */
const CLEAR_GUARD_MS = 400

type IndicatorCardProps = {
  recordId: RecordId
  framework: Questionnaire
  indicator: QuestionnaireItem
  evidence: readonly Note[]
  /** Undefined when no note is being linked. */
  isLinked?: boolean | undefined
  onToggleLink?: (indicator: string) => void
  onOpenEvidence?: (noteKey: string) => void
  isReadOnly?: boolean
  /** The help is open, for somebody who scores rarely. */
  showsHelp?: boolean
  /** Scored, but not in the chosen set. */
  isExtra?: boolean
  /**
   * In an ordinary lesson every item can be observed. A missing code that needs an opportunity is then offered only
   * where the item names one.
   */
  isOrdinary?: boolean
}

export const IndicatorCard = memo(function IndicatorCard(props: IndicatorCardProps) {
  const { recordId, framework, indicator, evidence, isLinked, isReadOnly = false } = props
  const text = useText().workbench
  const pick = usePick()
  const { state, value, choose, keep } = useScore(recordId, indicator.id, isReadOnly)
  const { levels, missing } = useScale(props, value)
  const anchorsId = useId()
  const [isOpen, setOpen] = useState(props.showsHelp === true)
  const isLinking = isLinked !== undefined && !isReadOnly
  const name = `${itemName(indicator, pick)}: ${pick(indicator.text)}`
  const pressKey = (event: KeyboardEvent) => {
    const key = event.repeat || event.ctrlKey || event.metaKey || event.altKey ? '' : event.key
    const chosen = isLinking || isTyping(event.target) ? undefined : scoreAt(key, framework, missing)
    if (chosen === undefined) return
    event.preventDefault()
    choose(chosen)
  }
  return (
    <article
      className={css.card}
      data-indicator={indicator.id}
      aria-label={name}
      tabIndex={-1}
      onKeyDown={pressKey}
    >
      {isLinking && (
        <button
          type="button"
          className={css.link}
          aria-pressed={isLinked}
          aria-label={
            isLinked ? text.unlinkFrom(itemName(indicator, pick)) : text.linkTo(itemName(indicator, pick))
          }
          onClick={() => props.onToggleLink?.(indicator.id)}
        >
          <span className={css.linkWord}>
            <Icon name={isLinked ? 'check' : 'add'} size={20} />
            {isLinked ? text.unlinkHere : text.linkHere}
          </span>
        </button>
      )}
      <div className={css.head} inert={isLinking}>
        <h2 className={css.title}>
          <b className={css.id}>
            {itemName(indicator, pick)}
            {indicator.core && (
              <span className={css.core} title={text.core}>
                <Icon name="star" size={16} />
                <span className="ls-hidden">{text.core}</span>
              </span>
            )}
          </b>{' '}
          {pick(indicator.text)}
          {props.isExtra && <span className="ls-soft ls-small"> ({text.outsideSet})</span>}
        </h2>
        <Evidence notes={evidence} onOpen={props.onOpenEvidence} />
        <button
          type="button"
          className={css.info}
          aria-label={`${itemName(indicator, pick)}: ${text.anchors}`}
          aria-expanded={isOpen}
          aria-controls={anchorsId}
          title={text.anchors}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="info" />
        </button>
      </div>
      <div className={css.body} inert={isLinking}>
        {state?.isConflict && (
          <ConflictChoice
            label={itemName(indicator, pick)}
            state={state}
            show={(one) => scoreToText(one, framework, pick)}
            onKeep={keep}
            disabled={isReadOnly}
          />
        )}
        <ScaleChoice
          label={name}
          levels={levels}
          missing={missing}
          value={value}
          onChoose={choose}
          disabled={isReadOnly}
        />
        <div id={anchorsId} hidden={!isOpen}>
          {isOpen && <Anchors framework={framework} indicator={indicator} />}
        </div>
      </div>
    </article>
  )
})

/** The keys of the missing codes, in their order. Digits choose a level. */
export const missingKeys: readonly string[] = ['n', 't']

function scoreAt(
  key: string,
  { scale, missing }: Questionnaire,
  offered: readonly { code: string }[],
): Score | undefined {
  const level = scale.find(({ value }) => String(value) === key)
  const reason = missing[missingKeys.indexOf(key)]?.code
  return level?.value ?? offered.find(({ code }) => code === reason)?.code
}

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

function useScale({ framework, indicator, isOrdinary = true }: IndicatorCardProps, value: Score | undefined) {
  const pick = usePick()
  return useMemo(
    () => ({
      levels: framework.scale.map((level) => ({ value: level.value, label: levelName(level, pick) })),
      missing: framework.missing
        .filter(
          ({ code, onlyWithOpportunity }) =>
            !onlyWithOpportunity || !isOrdinary || indicator.opportunity || code === value,
        )
        .map(({ code, short }) => ({ code, label: pick(short) })),
    }),
    [framework, indicator, isOrdinary, value, pick],
  )
}

type EvidenceProps = { notes: readonly Note[]; onOpen: ((noteKey: string) => void) | undefined }

const Evidence = memo(function Evidence({ notes, onOpen }: EvidenceProps) {
  const text = useText().workbench
  const pick = usePick()
  const format = useFormat()
  if (notes.length === 0) return null
  return (
    <ul className={css.evidence} aria-label={text.evidence}>
      {notes.map((note) => {
        const time = format.lessonTime(note.time)
        const told = text.evidenceAt(time, speakerName(note.speaker, pick), note.text)
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

type AnchorsProps = { framework: Questionnaire; indicator: QuestionnaireItem }

const Anchors = memo(function Anchors({ framework, indicator }: AnchorsProps) {
  const text = useText().workbench
  const pick = usePick()
  return (
    <dl className={css.anchors}>
      {framework.scale.map((level) => {
        const anchor = indicator.anchors?.find((one) => one.level === level.value)
        return (
          anchor && (
            <Fragment key={level.value}>
              <dt>{levelName(level, pick)}</dt>
              <dd>{pick(anchor.text)}</dd>
            </Fragment>
          )
        )
      })}
      {indicator.lookFor && (
        <>
          <dt>{text.lookFor}</dt>
          <dd>{pick(indicator.lookFor)}</dd>
        </>
      )}
      {indicator.opportunity && (
        <>
          <dt>{text.opportunity}</dt>
          <dd>{pick(indicator.opportunity)}</dd>
        </>
      )}
    </dl>
  )
})
