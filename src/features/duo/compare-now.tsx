/**
 * Comparing in one room without a network: two codes on each screen, and the camera of the other. The first code binds
 * what was locked, the second shows the levels.
 */
import { useEffect, useState } from 'react'
import {
  type CodeProblem,
  firstCode,
  fitsOneCode,
  readCode,
  scoresText,
  secondCode,
} from '#domain/programme/compare-codes.ts'
import { type Observation, saltOf } from '#domain/programme/observation.ts'
import { commitmentText } from '#domain/record/reveal.ts'
import type { Digest } from '#domain/wire/item.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { Scan } from '#ui/scan.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import css from './joint-view.module.css'
import type { MetThere } from './met.ts'
import type { Reveals } from './use-reveals.ts'

type CompareNowProps = { reveals: Reveals; there: MetThere }

export function CompareNow({ reveals, there }: CompareNowProps) {
  const text = useRoomText().joint.now
  const [isOpen, setIsOpen] = useState(false)
  const own = reveals.views.find(({ isMe }) => isMe)
  const isAlone = reveals.views.every(
    ({ isMe, isScanned, status }) => isMe || (!isScanned && status !== 'waiting' && status !== 'locked'),
  )
  if (!own?.observation || own.status !== 'open' || isAlone || !fitsOneCode(own.observation)) return null
  return (
    <>
      <div className={css.start}>
        <Button icon="device" onClick={() => setIsOpen(true)}>
          {text.title}
        </Button>
        <span className="ls-soft ls-small">{text.why}</span>
      </div>
      {isOpen && <Exchange {...{ reveals, there }} own={own.observation} onClose={() => setIsOpen(false)} />}
    </>
  )
}

type ExchangeProps = CompareNowProps & { own: Observation; onClose: () => void }

function Exchange({ reveals, there, own, onClose }: ExchangeProps) {
  const text = useRoomText()
  const words = text.joint.now
  const [step, setStep] = useState<1 | 2>(1)
  const { codes, problem, read } = useExchange(reveals, there, own)
  const isMet = there.met.length > 0
  const hasScores = there.met.some(({ scores }) => scores)
  const code = codes?.[step - 1]
  return (
    <Dialog
      open
      wide
      title={words.step(step)}
      onClose={onClose}
      closeLabel={words.close}
      actions={
        <>
          {step === 2 && (
            <Button look="quiet" onClick={() => setStep(1)}>
              {words.backToFirst}
            </Button>
          )}
          {step === 1 ? (
            <Button look="primary" disabled={!isMet} onClick={() => setStep(2)}>
              {words.next}
            </Button>
          ) : (
            <Button look="primary" disabled={!hasScores} onClick={onClose}>
              {words.ready}
            </Button>
          )}
        </>
      }
    >
      <p>{step === 1 ? words.firstHow : words.secondHow}</p>
      <div className={css.exchange}>
        {code && <QrCode text={code} label={words.step(step)} />}
        <div className="ls-stack">
          <Scan words={{ ...text.join, camera: words.camera }} onText={(scanned) => void read(scanned)} />
          {problem && <Banner tone="warn">{words.problems[problem]}</Banner>}
          {!problem && step === 1 && isMet && <p role="status">{words.firstRead}</p>}
          {!problem && step === 2 && hasScores && <p role="status">{words.secondRead}</p>}
        </div>
      </div>
    </Dialog>
  )
}

/** The own codes, and what a scanned code brings. */
function useExchange({ visit, views }: Reveals, { met, keep }: MetThere, own: Observation) {
  const book = useBook()
  const [codes, setCodes] = useState<readonly [string, string]>()
  const [problem, setProblem] = useState<CodeProblem>()
  useEffect(() => {
    const state = book.record(own.recordId)
    const salt = state && saltOf(state)
    if (!state || salt === undefined) return
    const facts = { visit: visit.recordId, own, salt }
    const texts = [
      commitmentText(state) ?? '',
      scoresText(own.recordId, own.observer, salt, own.locked.scores),
    ]
    void Promise.all(texts.map((one): Promise<Digest> => book.digest(one))).then(([commitment, ofScores]) => {
      if (commitment && ofScores) setCodes([firstCode(facts, commitment, ofScores), secondCode(facts)])
    })
  }, [book, own, visit.recordId])
  const read = async (scanned: string) => {
    const observers = views.map(({ account }) => account)
    const found = readCode(scanned, { visit: visit.recordId, me: book.me.accountId, observers, known: met })
    if (found.is === 'problem') return setProblem(found.problem)
    const fits = found.is === 'first' || (await book.digest(found.text)) === found.met.ofScores
    setProblem(fits ? undefined : 'changed')
    if (fits) keep(found.met)
  }
  return { codes, problem, read }
}
