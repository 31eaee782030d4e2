/** Looks a note through for words that make it less factual. It helps and never blocks, so no room waits for it. */
import { useEffect, useState } from 'react'
import type { Language } from '#domain/ground/localized.ts'
import type { Lint } from '#domain/instrument/instrument.ts'
import type { Finding } from '#domain/instrument/note-lint.ts'

export type NoteHelp = {
  signals: Lint['signals']
  find: (text: string, language: Language) => Finding[]
}

let loaded: NoteHelp | undefined

/** Undefined until it is here, and when it cannot be fetched: then nothing is marked. */
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
