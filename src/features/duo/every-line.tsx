/** Everything that the observers wrote down, on one time line: the same minute seen by two people stands together. */
import { useMemo } from 'react'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { useFormat, usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { momentPassage, notePassage } from '#workbench/lesson/passage.ts'
import { itemNameOf } from '#workbench/questionnaire/framework-words.ts'
import css from './joint-view.module.css'
import { Mark } from './mark.tsx'
import type { OpenView } from './use-reveals.ts'

export function EveryLine({ open, words }: { open: readonly OpenView[]; words: QuestionnaireWords }) {
  const text = useRoomText().joint
  const format = useFormat()
  const pick = usePick()
  const lines = useMemo(() => linesOf(open), [open])
  if (lines.length === 0) return null
  return (
    <Disclosure summary={text.everyLine(lines.length)}>
      <ol className={css.lines}>
        {lines.map(({ key, time, text: said, links, name, place }) => (
          <li key={key} data-line={key} data-place={place}>
            <time>{format.lessonTime(time)}</time>
            <Mark name={name} place={place} />
            <span>
              <span className="ls-hidden">{name}: </span>
              {said ?? text.moment}{' '}
              <span className="ls-soft ls-small">
                {links.map((id) => itemNameOf(id, words, pick)).join(', ')}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}

/** What the keys of an observer's lines begin with. */
export const lineOf = (account: string) => `${account} `

const noLinks: readonly string[] = []

const linesOf = (open: readonly OpenView[]) =>
  open
    .flatMap(({ account, name, observation: { locked } }, place) => [
      ...locked.notes.map(({ key, time, text, links }) => ({
        key: notePassage(key),
        time,
        text,
        links,
        account,
        name,
        place,
      })),
      ...locked.moments.map(({ key, time, text }) => ({
        key: momentPassage(key),
        time,
        text,
        links: noLinks,
        account,
        name,
        place,
      })),
    ])
    .map((line) => ({ ...line, key: lineOf(line.account) + line.key }))
    .sort((a, b) => a.time - b.time || a.place - b.place)
