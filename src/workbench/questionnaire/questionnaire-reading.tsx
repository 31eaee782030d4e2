/**
 * Scores with their evidence, for reading. Other frameworks than the newest are shown in the words that the record
 * carries, or in codes when it carries none, so that no answer is hidden.
 */

import { memo, type ReactNode, useMemo } from 'react'
import { type ItemSet, itemsAsked, itemsOf, type ScoresByItem } from '#domain/instrument/answers.ts'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import type { LaterLinks } from '#domain/programme/lesson.ts'
import type { Note } from '#domain/programme/worksheet.ts'
import { isKnownFramework } from '#instruments/editions.ts'
import { Banner } from '#ui/banner.tsx'
import { classNames } from '#ui/class-names.ts'
import { levelHue } from '#ui/level-hue.ts'
import { useFormat, usePick, useText } from '#ui/text/language.tsx'
import { evidenceByIndicator } from './evidence.ts'
import { frameworkOf, itemName } from './framework-words.ts'
import css from './questionnaire-reading.module.css'
import { scoreToText } from './score-text.ts'

type ReadFrameworkProps = {
  /** Id of the framework of the lesson. */
  framework: string
  /** The words that the record carries, for frameworks other than the newest. */
  words: QuestionnaireWords | undefined
  set: ItemSet
  scores: ScoresByItem
  notes: readonly Note[]
  /** Links that were added after the lock. */
  later?: LaterLinks | undefined
  /** Omits items without an answer. */
  onlyFilled?: boolean
  /** A tap on a line of evidence. Without it the lines are plain text. */
  onOpenNote?: (key: string) => void
  /** Renders something below an indicator. */
  beneath?: (indicator: string) => ReactNode
  level?: 2 | 3
}

export const ReadFramework = memo(function ReadFramework(props: ReadFrameworkProps) {
  const framework = frameworkOf(props)
  const { notes, later } = props
  const evidence = useMemo(() => evidenceByIndicator(withLater(notes, later)), [notes, later])
  const text = useText().workbench
  const pick = usePick()
  if (!framework) return <UnknownFramework {...props} />
  const Heading = props.level === 3 ? 'h3' : 'h2'
  const asked = itemsAsked(framework, props.set, (id) => props.scores[id] !== undefined)
  const inSet = new Set<unknown>(itemsOf(framework, props.set))
  return (
    <div className={css.read}>
      {!isKnownFramework(props.framework) && (
        <Banner tone="warn">{text.ownWords(pick(framework.title), props.framework)}</Banner>
      )}
      {framework.blocks.map((block) => {
        const shown = asked.filter(
          ({ id, block: of }) => of === block.id && (!props.onlyFilled || props.scores[id] !== undefined),
        )
        if (shown.length === 0) return null
        return (
          <section key={block.id} aria-label={pick(block.name)}>
            <Heading className={css.block}>{pick(block.name)}</Heading>
            <ul className={css.list}>
              {shown.map((indicator) => (
                <ReadIndicator
                  key={indicator.id}
                  framework={framework}
                  indicator={indicator}
                  score={props.scores[indicator.id]}
                  evidence={evidence.get(indicator.id) ?? []}
                  isExtra={!inSet.has(indicator)}
                  onOpenNote={props.onOpenNote}
                  later={later}
                >
                  {props.beneath?.(indicator.id)}
                </ReadIndicator>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
})

type ReadIndicatorProps = {
  framework: QuestionnaireWords
  indicator: QuestionnaireWords['items'][number]
  score: unknown
  evidence: readonly Note[]
  /** Scored, but not in the chosen set. */
  isExtra: boolean
  onOpenNote: ((key: string) => void) | undefined
  later: LaterLinks | undefined
  children?: ReactNode
}

function ReadIndicator(props: ReadIndicatorProps) {
  const { framework, indicator, score, evidence, isExtra, onOpenNote, later, children } = props
  const isLater = (note: string) => later?.get(note)?.includes(indicator.id) === true
  const text = useText().workbench
  const pick = usePick()
  const place = framework.scale.findIndex(({ value }) => value === score)
  return (
    <li className={css.item}>
      <span className={css.id}>{itemName(indicator, pick)}</span>
      <span>
        {pick(indicator.text)}
        {isExtra && <span className="ls-soft ls-small"> ({text.outsideSet})</span>}
      </span>
      <span className={classNames(css.score, place >= 0 && levelHue(place, framework.scale.length))}>
        {score === undefined ? text.notScored : scoreToText(score, framework, pick)}
      </span>
      <EvidenceLines notes={evidence} onOpen={onOpenNote} isLater={isLater} />
      {children && <div className={css.beneath}>{children}</div>}
    </li>
  )
}

/** The notes with their later links beside those of the lock. */
const withLater = (notes: readonly Note[], later: LaterLinks | undefined): readonly Note[] =>
  later ? notes.map((note) => ({ ...note, links: [...note.links, ...(later.get(note.key) ?? [])] })) : notes

type EvidenceLinesProps = {
  notes: readonly Note[]
  onOpen?: ((key: string) => void) | undefined
  isLater?: (note: string) => boolean
}

function EvidenceLines({ notes, onOpen, isLater }: EvidenceLinesProps) {
  const text = useText().workbench
  const format = useFormat()
  if (notes.length === 0) return null
  return (
    <ul className={css.evidence} aria-label={text.evidence}>
      {notes.map((note) => {
        const words = (
          <>
            <time>{format.lessonTime(note.time)}</time>{' '}
            {isLater?.(note.key) ? text.linkedLater(note.text) : note.text}
          </>
        )
        return (
          <li key={note.key}>
            {onOpen ? (
              <button type="button" className={css.open} onClick={() => onOpen(note.key)}>
                {words}
              </button>
            ) : (
              words
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Codes, levels and evidence as stored, with the reason why there are no words. */
function UnknownFramework({ framework, scores, notes, beneath }: ReadFrameworkProps) {
  const text = useText().workbench
  const evidence = evidenceByIndicator(notes)
  const codes = [...new Set([...Object.keys(scores), ...evidence.keys()])].sort()
  return (
    <div className={css.read}>
      <Banner tone="warn">{text.unknownFramework(framework)}</Banner>
      <ul className={css.list}>
        {codes.map((code) => (
          <li key={code} className={css.item}>
            <span className={css.id}>{code}</span>
            <span />
            <span className={css.score}>{scores[code] ?? text.notScored}</span>
            <EvidenceLines notes={evidence.get(code) ?? []} />
            {beneath && <div className={css.beneath}>{beneath(code)}</div>}
          </li>
        ))}
      </ul>
    </div>
  )
}
