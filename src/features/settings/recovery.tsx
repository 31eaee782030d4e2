/** The recovery code: when it was kept, and making a new one. */
import { useState } from 'react'
import type { ProblemCode } from '#domain/ground/problem.ts'
import { instantOf } from '#domain/ground/time.ts'
import { accountBookOf, keepRecoveryCode } from '#domain/programme/account.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { usePost } from '#sync/live.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { RecoveryPanel } from '#workbench/person/recovery-panel.tsx'
import { ProblemBanner } from '#workbench/problem-banner.tsx'

/** Time at which the code was last kept. Undefined when it never was. */
export function useRecoveryKept(): string | undefined {
  const { me } = useBook()
  const account = useRecord(me.accountRecord)
  return account && accountBookOf(account).recoveryKeptAt
}

export function Recovery() {
  const text = useRoomText()
  const format = useFormat()
  const book = useBook()
  const post = usePost()
  const keptAt = useRecoveryKept()
  const [code, setCode] = useState<string>()
  const [chance] = useState(() => book.world.randomBytes(2))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemCode>()
  const make = async () => {
    setBusy(true)
    setProblem(undefined)
    const outcome = await post.makeRecoveryCode()
    setBusy(false)
    if (outcome.ok) setCode(outcome.value.code)
    else setProblem(outcome.problem)
  }
  const kept = () => {
    setCode(undefined)
    book.write(book.me.accountRecord, keepRecoveryCode(instantOf(book.world.now())))
  }
  return (
    <Card title={text.settings.recovery}>
      {code ? (
        <RecoveryPanel code={code} chance={chance} onKept={kept} />
      ) : (
        <>
          <p>{keptAt ? text.settings.recoveryKept(format.date(keptAt)) : text.status.recoveryMissing}</p>
          <ProblemBanner problem={problem} />
          <div>
            <Button icon="key" busy={busy} onClick={() => void make()}>
              {keptAt ? text.settings.recoveryAgain : text.status.recoveryMake}
            </Button>
          </div>
        </>
      )}
    </Card>
  )
}
