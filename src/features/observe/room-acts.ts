/** The commands of the lesson room on notes and tipping points. The handlers keep their identity. */
import { useMemo, useRef, useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { answer } from '#domain/instrument/answering.ts'
import {
  markMoment,
  type Note,
  removeMoment,
  removeNote,
  reviseNote,
  type TippingPoint,
  worksheetOf,
} from '#domain/programme/worksheet.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'
import { toggled } from '#ui/choice-chips.tsx'
import { useFormat, usePick, useText } from '#ui/text/language.tsx'
import { useView } from '#workbench/living/record-part.ts'
import type { ClockTaps } from './clock-taps.ts'
import type { LessonMark } from './lesson-marks.ts'
import type { Notice } from './notice-line.tsx'
import { useOpenPanels } from './open-panels.ts'

const lineCollections = ['notes', 'moments']
export type Lines = { notes: readonly Note[]; moments: readonly TippingPoint[] }
const linesOf = (state: RecordState): Lines => {
  const { notes, moments } = worksheetOf(state)
  return { notes, moments }
}
const noLines: Lines = { notes: [], moments: [] }

export const useLines = (sheetId: RecordId): Lines => useView(sheetId, lineCollections, linesOf) ?? noLines

export function useRoomActs(sheetId: RecordId, taps: ClockTaps, lines: Lines) {
  const book = useBook()
  const text = useText().observe
  const format = useFormat()
  const pick = usePick()
  const { panel, panelActs } = useOpenPanels()
  const [linkKey, setLinkKey] = useState<string | undefined>()
  const [notice, setNotice] = useState<Notice | undefined>()
  const latest = useRef({ lines, linkKey })
  latest.current = { lines, linkKey }
  const acts = useMemo(() => {
    const noteAt = (key: string | undefined) => latest.current.lines.notes.find((note) => note.key === key)
    const tell = (said: string, action: NonNullable<Notice['action']>) =>
      setNotice((before) => ({ id: (before?.id ?? 0) + 1, text: said, action }))
    const canUndo = (said: string, toDraft: (isDone: boolean) => EntryDraft) => {
      book.write(sheetId, toDraft(true))
      const undo = () => book.write(sheetId, toDraft(false))
      tell(said, { label: text.undo, icon: 'undo', onPress: undo })
    }
    const isSecondTap = createDoubleTap(book.world.now)
    return {
      ...panelActs,
      forgetNotice: () => setNotice(undefined),
      link: (key: string) => setLinkKey((before) => (before === key ? undefined : key)),
      linkLatest: () => setLinkKey(latest.current.lines.notes[0]?.key),
      stopLinking: () => setLinkKey(undefined),
      toggleLink: (indicator: string) => relink(book, sheetId, noteAt(latest.current.linkKey), indicator),
      ...linkActs(book, sheetId, noteAt),
      mark: () => {
        if (isSecondTap()) return
        taps.start()
        const time = taps.now()
        const key = book.newKey()
        book.write(sheetId, markMoment(key, time))
        const onPress = () => panelActs.openMoment(key)
        tell(text.tipAdded(format.lessonTime(time)), { label: text.describe, icon: 'edit', onPress })
      },
      markLesson: ({ at, label }: LessonMark) => {
        const time = taps.now()
        const said = text.marked(pick(label), format.lessonTime(time))
        canUndo(said, (isDone) => answer(at, isDone ? time : null))
      },
      removeNote: (key: string) => {
        panelActs.closePanel()
        canUndo(text.removed, (isGone) => removeNote(key, isGone))
      },
      removeMoment: (key: string) => {
        panelActs.closePanel()
        canUndo(text.momentRemoved, (isGone) => removeMoment(key, isGone))
      },
    }
  }, [book, sheetId, taps, text, format, pick, panelActs])
  return { panel, linkKey, notice, acts }
}

const DOUBLE_TAP_MS = 1000

/** True for a tap within a second after one that counted. */
function createDoubleTap(now: () => number): () => boolean {
  let last = Number.NEGATIVE_INFINITY
  return () => {
    const isSecond = now() - last < DOUBLE_TAP_MS
    if (!isSecond) last = now()
    return isSecond
  }
}

export type RoomActs = ReturnType<typeof useRoomActs>['acts']

const linkActs = (book: Book, sheetId: RecordId, noteAt: (key: string) => Note | undefined) => ({
  relink: (key: string, indicator: string) => relink(book, sheetId, noteAt(key), indicator),
  drop: (key: string, indicator: string) => linkOnce(book, sheetId, noteAt(key), indicator),
})

function relink(book: Book, sheetId: RecordId, note: Note | undefined, indicator: string) {
  if (note) book.write(sheetId, reviseNote(note.key, { links: toggled(note.links, indicator) }))
}

function linkOnce(book: Book, sheetId: RecordId, note: Note | undefined, indicator: string) {
  if (!note?.links.includes(indicator)) relink(book, sheetId, note, indicator)
}
