/** The note lint, loaded on demand. Nothing waits for it, because it never blocks. */
import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Language } from '#domain/ground/localized.ts'
import type { Lint } from '#domain/instrument/instrument.ts'
import type { Finding } from '#domain/instrument/note-lint.ts'
import { useBook } from '#storage/live.ts'
import { isKnown, knownWordsOf } from './known-words.ts'

export type NoteHelp = {
  signals: Lint['signals']
  find: (text: string, language: Language) => Finding[]
}

let loaded: NoteHelp | undefined

/** Undefined while it loads, and when loading failed. Notes then have no marks. Known words are found no more. */
export function useNoteHelp(): NoteHelp | undefined {
  const [help, setHelp] = useState(loaded)
  useEffect(() => {
    if (loaded) return
    import('#workbench/on-demand.ts').then(
      ({ noteHelp }) => {
        loaded = noteHelp
        setHelp(noteHelp)
      },
      () => undefined,
    )
  }, [])
  const known = useStore(knownWordsOf(useBook()))
  return useMemo(() => {
    if (!help) return undefined
    const isNews = ({ signal, term }: Finding) => signal !== 'name' || !isKnown(known, term)
    return { ...help, find: (text, language) => help.find(text, language).filter(isNews) }
  }, [help, known])
}
