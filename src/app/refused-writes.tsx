/**
 * Writes that were refused for good, with the reason and the typed text to copy. A notice stays in every room until
 * it is marked as read.
 */
import { useState } from 'react'
import type { ProblemCode } from '#domain/ground/problem.ts'
import { recordTypeOf } from '#domain/record/record-types.ts'
import type { RefusedWrite } from '#storage/book.ts'
import { useBook, useRefusedWrites } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { usePick, useText } from '#ui/text/language.tsx'
import css from './refused-writes.module.css'

export function RefusedWrites() {
  return useRefusedWrites().map((one) => <NotKept key={one.key} write={one} />)
}

function NotKept({ write: { key, problem, kind, texts } }: { write: RefusedWrite }) {
  const text = useText()
  const own = text.status.notKept
  const book = useBook()
  const [copying, setCopying] = useState<'copied' | 'failed'>()
  const typed = texts.join('\n\n')
  const pick = usePick()
  const reasons: Partial<Record<ProblemCode, string>> = own.why
  const copy = () =>
    navigator.clipboard.writeText(typed).then(
      () => setCopying('copied'),
      () => setCopying('failed'),
    )
  return (
    <Banner
      tone="danger"
      title={kind ? own.titleOf(pick(recordTypeOf(kind).title)) : own.title}
      actions={
        <>
          {typed && (
            <Button icon="copy" onClick={copy}>
              {copying === 'copied' ? own.copied : own.copy}
            </Button>
          )}
          <Button onClick={() => void book.refusedWrites.markRead(key)}>{own.read}</Button>
        </>
      }
    >
      <p>{reasons[problem] ?? text.problems.of(problem).what}</p>
      {typed && (
        <>
          <p>{own.typed}</p>
          <blockquote className={css.typed}>{typed}</blockquote>
        </>
      )}
      {copying === 'failed' && <p role="status">{own.copyFailed}</p>}
    </Banner>
  )
}
