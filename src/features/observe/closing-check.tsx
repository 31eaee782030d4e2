/**
 * Closing the lesson: each indicator with its level and notes, missing evidence and conflicts, and then the lock. Only
 * conflicts, a note that was not added and a time that cannot be read block it.
 */

import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { Json } from '#domain/ground/canonical.ts'
import type { RecordId } from '#domain/ground/id.ts'
import { lessonTimeToText } from '#domain/ground/time.ts'
import type { Edition } from '#domain/instrument/edition.ts'
import type { Questionnaire } from '#domain/instrument/questionnaire.ts'
import { lockedView } from '#domain/programme/lesson.ts'
import { type Note, worksheetOf } from '#domain/programme/worksheet.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { keepVersion } from '#domain/record/record-commands.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useLanguage } from '#ui/text/front.tsx'
import { usePick, useText } from '#ui/text/language.tsx'
import { LockedStrip } from '#workbench/lesson/locked-strip.tsx'
import { momentPassage, notePassage } from '#workbench/lesson/passage.ts'
import { ConflictChoice } from '#workbench/living/conflict-choice.tsx'
import { useNoteHelp } from '#workbench/living/use-note-help.ts'
import { scoreToText } from '#workbench/questionnaire/score-text.ts'
import type { ClockTaps } from './clock-taps.ts'
import { type OpenEnds, openEnds } from './closing.ts'
import css from './closing-check.module.css'
import { type Adding, ClosingIndicators, MissingEvidence } from './closing-indicators.tsx'
import type { Composer } from './composing.ts'
import type { Occasion } from './occasion.ts'
import { WatchedFields } from './watched-fields.tsx'

type ClosingCheckProps = {
  sheetId: RecordId
  occasion: Occasion
  edition: Edition | undefined
  taps: ClockTaps
  composer: Composer
  onClose: () => void
  onGoTo: (indicator: string) => void
  onOpenNote: (key: string) => void
  onOpenMoment: (key: string) => void
}

export function ClosingCheck(props: ClosingCheckProps) {
  const { sheetId, occasion, edition, composer, taps, onClose, onGoTo, onOpenNote } = props
  const framework = edition?.framework
  const text = useText().observe
  const state = useRecord(sheetId)
  const ends = useMemo(() => state && openEnds(state, framework), [state, framework])
  const unadded = useSyncExternalStore(composer.subscribe, composer.look).note.text.trim() !== ''
  const { lock, hasFailed, wrongField, setWrong, fields, adding } = useLock(sheetId, occasion)
  const sheet = useMemo(() => state && worksheetOf(state), [state])
  if (!state || !ends || !sheet) return null
  const [undescribed] = ends.undescribed
  const isBlocked = unadded || ends.conflicts.length > 0
  return (
    <Dialog
      open
      wide
      title={text.closing}
      onClose={onClose}
      closeLabel={text.closePanel}
      actions={
        <>
          {wrongField && (
            <p role="alert" className={css.wrong}>
              {text.wrongField(wrongField)}
            </p>
          )}
          <Button look="quiet" onClick={onClose}>
            {text.notYet}
          </Button>
          <Button look="primary" icon="lock" disabled={isBlocked} onClick={() => void lock()}>
            {occasion.peer ? text.lockPeer : text.lock}
          </Button>
        </>
      }
    >
      <p className="ls-soft">{occasion.peer ? text.closingPeerLead : text.closingLead}</p>
      <ClosingStrip sheet={state} {...props} />
      {hasFailed && <Banner tone="danger">{text.lockFailed}</Banner>}
      {unadded && <UnaddedNote composer={composer} />}
      <Conflicts sheetId={sheetId} ends={ends} framework={framework} />
      {framework && <MissingEvidence {...{ sheet, framework, ends, onGoTo, taps, adding }} />}
      <ReadAgain notes={ends.notes} onOpen={onOpenNote} />
      {undescribed !== undefined && (
        <div>
          <Button icon="edit" onClick={() => props.onOpenMoment(undescribed)}>
            {text.undescribed(ends.undescribed.length)}
          </Button>
        </div>
      )}
      {!occasion.peer && (
        <div ref={fields}>
          <WatchedFields sheet={state} visit={occasion.visit} edition={edition} onWrong={setWrong} />
        </div>
      )}
      {framework && <ClosingIndicators {...{ sheet, framework, ends, onGoTo, onOpenNote }} />}
    </Dialog>
  )
}

/** The lock. Lines of evidence that were not added are added first; a field that is wrong is named and gets the focus. */
function useLock(sheetId: RecordId, occasion: Occasion) {
  const book = useBook()
  const [hasFailed, setFailed] = useState(false)
  const [wrongField, setWrongField] = useState<string | undefined>()
  const [adding] = useState<Adding>(() => new Set())
  const [wrong] = useState(() => new Set<string>())
  const fields = useRef<HTMLDivElement>(null)
  const isLocking = useRef(false)
  const setWrong = useCallback(
    (label: string, error: string | undefined) => {
      if (error) wrong.add(label)
      else wrong.delete(label)
      setWrongField((told) => (told && wrong.has(told) ? told : undefined))
    },
    [wrong],
  )
  const lock = async () => {
    const [first] = wrong
    setWrongField(first)
    if (first) return fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    if (isLocking.current) return
    isLocking.current = true
    for (const add of adding) add()
    const outcome = await occasion.lock(book, sheetId)
    isLocking.current = false
    setFailed(!outcome.ok)
  }
  return { lock, hasFailed, wrongField, setWrong, fields, adding }
}

/** A tap opens the line. */
function ClosingStrip(
  props: Pick<ClosingCheckProps, 'onOpenNote' | 'onOpenMoment'> & { sheet: RecordState },
) {
  const { sheet, onOpenNote, onOpenMoment } = props
  const { world } = useBook()
  const view = useMemo(() => lockedView(worksheetOf(sheet), world.now()), [sheet, world])
  const open = (passage: string) => {
    const note = view.notes.find(({ key }) => notePassage(key) === passage)
    const moment = view.moments.find(({ key }) => momentPassage(key) === passage)
    if (note) onOpenNote(note.key)
    if (moment) onOpenMoment(moment.key)
  }
  return <LockedStrip locked={view} onJump={open} />
}

function UnaddedNote({ composer }: { composer: Composer }) {
  const text = useText().observe
  return (
    <Banner
      tone="warn"
      title={text.unaddedNote}
      actions={
        <>
          <Button onClick={() => composer.add()}>{text.addIt}</Button>
          <Button look="quiet" onClick={composer.discard}>
            {text.leaveIt}
          </Button>
        </>
      }
    >
      {composer.look().note.text}
    </Banner>
  )
}

type ConflictsProps = { sheetId: RecordId; ends: OpenEnds; framework: Questionnaire | undefined }

function Conflicts({ sheetId, ends, framework }: ConflictsProps) {
  const text = useText().observe
  const pick = usePick()
  const book = useBook()
  if (ends.conflicts.length === 0) return null
  const show = (path: string, value: Json) => {
    if (framework && path.startsWith('scores/')) return scoreToText(value, framework, pick)
    if (typeof value === 'number') return lessonTimeToText(value)
    return typeof value === 'string' ? value : JSON.stringify(value)
  }
  return (
    <section className="ls-stack-s">
      <p>
        {text.openConflicts(ends.conflicts.length)} {text.openConflictsWhy}
      </p>
      {ends.conflicts.map(({ path, label: place }) => {
        const state = book.record(sheetId)?.paths[path]
        const label = path.startsWith('watched/') ? text.watchedFields : place
        if (!state) return null
        return (
          <ConflictChoice
            key={path}
            label={label}
            state={state}
            show={(value) => `${label}: ${show(path, value)}`}
            onKeep={(value) => book.write(sheetId, keepVersion(path, value))}
          />
        )
      })}
    </section>
  )
}

/** Notes with a word that the note lint asks about. Leaving them unchanged is allowed. */
function ReadAgain({ notes, onOpen }: { notes: readonly Note[]; onOpen: (key: string) => void }) {
  const text = useText().observe
  const language = useLanguage()
  const help = useNoteHelp()
  const marked = help ? notes.filter((note) => help.find(note.text, language).length > 0) : []
  if (marked.length === 0) return null
  return (
    <section className={css.evidence} aria-label={text.readAgain}>
      <p className={css.name}>{text.readAgain}</p>
      <p className="ls-soft ls-small">{text.readAgainWhy}</p>
      <span className={css.jumps}>
        {marked.map((note) => (
          <button key={note.key} type="button" className={css.jump} onClick={() => onOpen(note.key)}>
            {lessonTimeToText(note.time)}
          </button>
        ))}
      </span>
    </section>
  )
}
