/** The note lint, loaded on demand. Nothing waits for it, because it never blocks. */
import { useEffect, useState } from 'react'
import type { Language } from '#domain/ground/localized.ts'
import type { Lint } from '#domain/instrument/instrument.ts'
import type { Finding } from '#domain/instrument/note-lint.ts'

export type NoteHelp = {
  signals: Lint['signals']
  find: (text: string, language: Language) => Finding[]
}

let loaded: NoteHelp | undefined

/** Undefined while it loads, and when loading failed. Notes then have no marks. */
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
  return help
}
