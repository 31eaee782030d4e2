/**
 * Below the newest note: the indicators that it is probably about, each linked with one tap. They are worked out after
 * the note was painted, take no focus, and go at the next note.
 */
import { memo, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { type ItemSet, itemsOf } from '#domain/instrument/answers.ts'
import type { Guesser } from '#domain/instrument/likely-items.ts'
import type { Questionnaire } from '#domain/instrument/questionnaire.ts'
import type { Note } from '#domain/programme/worksheet.ts'
import { useBook } from '#storage/live.ts'
import { IconButton } from '#ui/button.tsx'
import { useLanguage } from '#ui/text/front.tsx'
import { usePick, useText } from '#ui/text/language.tsx'
import { itemNameOf } from '#workbench/questionnaire/framework-words.ts'
import type { Composer } from './composing.ts'
import css from './likely-line.module.css'
import { stayInField } from './stay-in-field.ts'

type LikelyLineProps = {
  sheetId: RecordId
  composer: Composer
  notes: readonly Note[]
  framework: Questionnaire
  set: ItemSet
  onLink: (key: string, indicator: string) => void
}

/** The note and its indicators. */
type Likely = { key: string; items: readonly string[] }

export const LikelyLine = memo(function LikelyLine(props: LikelyLineProps) {
  const { composer, notes, framework, onLink } = props
  const text = useText().observe
  const pick = usePick()
  const likely = useLikely(props)
  const note = notes.find(({ key }) => key === likely?.key)
  if (!likely || !note || likely.items.length === 0) return null
  return (
    <div role="group" aria-label={text.likely} className={css.line}>
      <span className={css.ask}>{text.likely}</span>
      {likely.items.map((id) => (
        <button
          key={id}
          type="button"
          className={css.chip}
          aria-pressed={note.links.includes(id)}
          onMouseDown={stayInField}
          onClick={() => onLink(note.key, id)}
        >
          <span>{itemNameOf(id, framework, pick)}</span>
        </button>
      ))}
      <IconButton
        icon="close"
        label={text.likelyNone}
        onMouseDown={stayInField}
        onClick={composer.forgetAdded}
      />
    </div>
  )
})

/** After the frame that shows the note. */
const PAINT_FIRST_MS = 60

function useLikely(props: LikelyLineProps): Likely | undefined {
  const { composer, notes } = props
  const { world } = useBook()
  const added = useSyncExternalStore(composer.subscribe, () => composer.look().added)
  const [likely, setLikely] = useState<Likely | undefined>()
  const latest = useRef(notes)
  latest.current = notes
  const loadGuesser = useGuesser(props)
  useEffect(() => {
    if (!added) return setLikely(undefined)
    let isOver = false
    const guess = async () => {
      const guesser = await loadGuesser()
      const items =
        guesser?.(
          added.text,
          latest.current.filter(({ key }) => key !== added.key),
        ) ?? []
      if (!isOver) setLikely({ key: added.key, items })
    }
    const cancel = world.after(PAINT_FIRST_MS, () => void guess())
    return () => {
      isOver = true
      cancel()
    }
  }, [added, loadGuesser, world])
  return likely?.key === added?.key ? likely : undefined
}

/** Undefined when its chunk cannot be loaded. It counts the words of earlier lessons once. */
function useGuesser({ sheetId, framework, set }: LikelyLineProps): () => Promise<Guesser | undefined> {
  const book = useBook()
  const language = useLanguage()
  const items = useMemo(() => itemsOf(framework, set), [framework, set])
  const made = useRef<{ items: typeof items; guesser: Guesser } | undefined>(undefined)
  return useCallback(async () => {
    if (made.current?.items === items) return made.current.guesser
    const chunk = await import('#workbench/on-demand.ts').catch(() => undefined)
    if (!chunk) return undefined
    const guesser = chunk.itemGuesser(items, language, [book.records().values(), book.me.accountId, sheetId])
    made.current = { items, guesser }
    return guesser
  }, [book, sheetId, items, language])
}
