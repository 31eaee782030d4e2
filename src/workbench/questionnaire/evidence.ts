/** The notes that are evidence for each indicator. An unchanged list keeps its identity. */
import { useRef } from 'react'
import type { Note } from '#domain/programme/worksheet.ts'

export type EvidenceByIndicator = ReadonlyMap<string, readonly Note[]>

/** Notes per indicator, in order of lesson time. */
export function evidenceByIndicator(notes: readonly Note[]): EvidenceByIndicator {
  const byIndicator = new Map<string, Note[]>()
  for (const note of [...notes].sort((a, b) => a.time - b.time)) {
    for (const link of note.links) {
      const list = byIndicator.get(link)
      if (list) list.push(note)
      else byIndicator.set(link, [note])
    }
  }
  return byIndicator
}

export const sameNote = (a: Note, b: Note): boolean =>
  a === b ||
  (a.key === b.key &&
    a.time === b.time &&
    a.speaker === b.speaker &&
    a.text === b.text &&
    a.links.join() === b.links.join())

const sameNotes = (a: readonly Note[], b: readonly Note[]): boolean =>
  a.length === b.length &&
  a.every((note, place) => sameNote(note, b[place] ?? note) && b[place] !== undefined)

/** As `evidenceByIndicator`, for a list of notes that gets a new identity after every write. */
export function useEvidence(notes: readonly Note[]): EvidenceByIndicator {
  const last = useRef<{ notes: readonly Note[]; evidence: EvidenceByIndicator }>({
    notes: [],
    evidence: new Map(),
  })
  if (last.current.notes !== notes) {
    const before = last.current.evidence
    const evidence = new Map(evidenceByIndicator(notes))
    for (const [indicator, list] of evidence) {
      const known = before.get(indicator)
      if (known && sameNotes(known, list)) evidence.set(indicator, known)
    }
    last.current = { notes, evidence }
  }
  return last.current.evidence
}
