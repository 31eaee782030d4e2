/** The bin of this device. A record is restored with one tap, and erased for everybody after a second question. */
import { useState } from 'react'
import type { ProblemCode } from '#domain/ground/problem.ts'
import { instantOf } from '#domain/ground/time.ts'
import { BIN_DAYS } from '#domain/record/retention.ts'
import type { Binned } from '#storage/book.ts'
import { useBin, useBook } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { ProblemBanner } from '#workbench/problem-banner.tsx'
import css from './settings.module.css'

const DAY_MS = 86_400_000

export function Bin() {
  const text = useRoomText().settings
  const format = useFormat()
  const book = useBook()
  const binned = useBin().filter(({ copy }) => !copy)
  const [asked, setAsked] = useState<Binned>()
  const [problem, setProblem] = useState<ProblemCode>()
  if (binned.length === 0) return null
  const takeOut = async ({ key }: Binned) => {
    const outcome = await book.bin.takeOut(key)
    setProblem(outcome.ok ? undefined : outcome.problem)
  }
  return (
    <Card title={text.bin}>
      <div className={css.acts}>
        <p className="ls-soft">{text.binWhy}</p>
        <ProblemBanner problem={problem} tone="danger" />
        {binned.map((one) => (
          <div key={one.key} className={css.act}>
            <p>
              {one.title}
              <br />
              <span className="ls-small ls-soft">
                {text.binUntil(format.date(instantOf(one.at + BIN_DAYS * DAY_MS)))}
              </span>
            </p>
            <Button aria-label={`${text.binBack}: ${one.title}`} onClick={() => void takeOut(one)}>
              {text.binBack}
            </Button>
            <Button
              look="quiet"
              icon="delete"
              aria-label={`${text.binNow}: ${one.title}`}
              onClick={() => setAsked(one)}
            >
              {text.binNow}
            </Button>
          </div>
        ))}
      </div>
      {asked && <EraseDialog one={asked} onClose={() => setAsked(undefined)} />}
    </Card>
  )
}

function EraseDialog({ one, onClose }: { one: Binned; onClose: () => void }) {
  const text = useRoomText()
  const own = text.settings
  const book = useBook()
  const [problem, setProblem] = useState<ProblemCode>()
  const erase = async () => {
    const outcome = await book.bin.erase(one.key)
    if (outcome.ok) onClose()
    else setProblem(outcome.problem)
  }
  return (
    <Dialog
      open
      title={own.binTitle(one.title)}
      onClose={onClose}
      closeLabel={text.words.close}
      actions={
        <>
          <Button onClick={onClose}>{text.words.cancel}</Button>
          <Button look="danger" onClick={() => void erase()}>
            {own.binNow}
          </Button>
        </>
      }
    >
      <div className="ls-stack">
        <p>{own.binAsk}</p>
        <ProblemBanner problem={problem} tone="danger" />
      </div>
    </Dialog>
  )
}
