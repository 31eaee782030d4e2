/** The recovery code of a coach or coordinator, shown right after joining. */
import { useEffect, useState } from 'react'
import type { ProblemCode } from '#domain/ground/problem.ts'
import { instantOf } from '#domain/ground/time.ts'
import { keepRecoveryCode } from '#domain/programme/account.ts'
import type { OpenPerson } from '#sync/entrance/entrance.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { RecoveryPanel } from '#workbench/person/recovery-panel.tsx'

export function FirstCode({ person, onDone }: { person: OpenPerson; onDone: () => void }) {
  const text = useRoomText()
  const { book, post } = person
  const [code, setCode] = useState<string>()
  const [problem, setProblem] = useState<ProblemCode>()
  const [tries, setTries] = useState(0)
  const [chance] = useState(() => book.world.randomBytes(2))
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of `tries` repeats the request
  useEffect(() => {
    let isGone = false
    void post.makeRecoveryCode().then((outcome) => {
      if (isGone) return
      if (outcome.ok) setCode(outcome.value.code)
      else setProblem(outcome.problem)
    })
    return () => {
      isGone = true
    }
  }, [post, tries])
  const kept = () => {
    book.write(book.me.accountRecord, keepRecoveryCode(instantOf(book.world.now())))
    onDone()
  }
  const later = (
    <Button look="quiet" onClick={onDone}>
      {text.join.codeLater}
    </Button>
  )
  return (
    <Card title={text.join.codeTitle} lead={text.join.codeWhy}>
      {problem && (
        <Banner
          tone="warn"
          title={text.join.codeFailed}
          actions={
            <>
              <Button
                onClick={() => {
                  setProblem(undefined)
                  setTries(tries + 1)
                }}
              >
                {text.words.retry}
              </Button>
              {later}
            </>
          }
        >
          {text.problems.of(problem).what}
        </Banner>
      )}
      {!problem && !code && <p role="status">{text.join.codeMaking}</p>}
      {code && <RecoveryPanel code={code} chance={chance} onKept={kept} />}
    </Card>
  )
}
