/**
 * Closing the lesson: empty indicators, missing evidence and conflicts, and then the lock. Only conflicts and a note
 * that was not added block it.
 */

import { useMemo, useRef, useState, useSyncExternalStore } from 'react'
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
import { itemName } from '#workbench/questionnaire/framework-words.ts'
import { scoreToText } from '#workbench/questionnaire/score-text.ts'
import { type OpenEnds, openEnds } from './closing.ts'
import css from './closing-check.module.css'
import type { Composer } from './composing.ts'
import type { Occasion } from './occasion.ts'
import { WatchedFields } from './watched-fields.tsx'

type ClosingCheckProps = {
  sheetId: RecordId
  occasion: Occasion
  edition: Edition | undefined
  composer: Composer
  onClose: () => void
  onGoTo: (indicator: string) => void
  onOpenNote: (key: string) => void
  onOpenMoment: (key: string) => void
}

export function ClosingCheck(props: ClosingCheckProps) {
  const { sheetId, occasion, edition, composer, onClose, onGoTo, onOpenNote } = props
  const framework = edition?.framework
  const text = useText().observe
  const book = useBook()
  const state = useRecord(sheetId)
  const ends = useMemo(() => state && openEnds(state, framework), [state, framework])
  const [problem, setProblem] = useState(false)
  const isLocking = useRef(false)
  const unadded = useSyncExternalStore(composer.subscribe, composer.look).note.text.trim() !== ''
  const lock = async () => {
    if (isLocking.current) return
    isLocking.current = true
    const outcome = await occasion.lock(book, sheetId)
    isLocking.current = false
    setProblem(!outcome.ok)
  }
  if (!state || !ends) return null
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
      {problem && <Banner tone="danger">{text.lockFailed}</Banner>}
      {unadded && <UnaddedNote composer={composer} />}
      <Conflicts sheetId={sheetId} ends={ends} framework={framework} />
      {framework && <Blocks framework={framework} ends={ends} onGoTo={onGoTo} />}
      {framework && <MissingEvidence framework={framework} ends={ends} onGoTo={onGoTo} />}
      <ReadAgain notes={ends.notes} onOpen={onOpenNote} />
      {undescribed !== undefined && (
        <div>
          <Button icon="edit" onClick={() => props.onOpenMoment(undescribed)}>
            {text.undescribed(ends.undescribed.length)}
          </Button>
        </div>
      )}
      {!occasion.peer && <WatchedFields sheet={state} visit={occasion.visit} edition={edition} />}
    </Dialog>
  )
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

type BlocksProps = { framework: Questionnaire; ends: OpenEnds; onGoTo: (indicator: string) => void }

function Blocks({ framework, ends, onGoTo }: BlocksProps) {
  const text = useText().observe
  const pick = usePick()
  const blockOf = (id: string) => framework.items.find((indicator) => indicator.id === id)?.block
  return (
    <ul className={css.blocks}>
      {framework.blocks.map((block) => {
        const empty = ends.empty.filter((id) => blockOf(id) === block.id)
        return (
          <li key={block.id} className={css.block}>
            <span className={css.name}>{pick(block.name)}</span>
            <span className={css.state}>
              {empty.length === 0 ? text.allFilled : text.emptyIn(empty.length)}
            </span>
            <Jumps framework={framework} items={empty} onGoTo={onGoTo} />
          </li>
        )
      })}
    </ul>
  )
}

function MissingEvidence({ framework, ends, onGoTo }: BlocksProps) {
  const text = useText().observe
  if (ends.withoutEvidence.length === 0) return null
  return (
    <section className={css.evidence} aria-label={text.askEvidence}>
      <p className={css.name}>{text.askEvidence}</p>
      <p className="ls-soft ls-small">{text.askEvidenceWhy}</p>
      <Jumps framework={framework} items={ends.withoutEvidence} onGoTo={onGoTo} />
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

type JumpsProps = {
  framework: Questionnaire
  /** Ids of items. */
  items: readonly string[]
  onGoTo: (indicator: string) => void
}

function Jumps({ framework, items, onGoTo }: JumpsProps) {
  const text = useText().observe
  const pick = usePick()
  const shown = framework.items.filter(({ id }) => items.includes(id))
  if (shown.length === 0) return null
  return (
    <span className={css.jumps}>
      {shown.map((item) => (
        <button
          key={item.id}
          type="button"
          className={css.jump}
          aria-label={text.goTo(itemName(item, pick))}
          onClick={() => onGoTo(item.id)}
        >
          {itemName(item, pick)}
        </button>
      ))}
    </span>
  )
}
