/**
 * A new recovery code, to keep at once or later. A coach and a coordinator come here right after joining; a page of its
 * own, so that a reload comes back to it. Until the code is kept, a further visit makes another one.
 */
import { useEffect, useState } from 'react'
import { Redirect, useLocation } from 'wouter'
import type { ProblemCode } from '#domain/ground/problem.ts'
import { instantOf } from '#domain/ground/time.ts'
import { accountBookOf, keepRecoveryCode, PRIVACY_PAGE_VERSION } from '#domain/programme/account.ts'
import { paths } from '#paths.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { usePost } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Page } from '#ui/page.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { RecoveryPanel } from '#workbench/person/recovery-panel.tsx'

export function RecoveryCodePage() {
  const book = useBook()
  const [, go] = useLocation()
  const account = useRecord(book.me.accountRecord)
  const { informed, recoveryKeptAt } = account ? accountBookOf(account) : {}
  const next = informed === PRIVACY_PAGE_VERSION ? paths.people : paths.privacy
  if (recoveryKeptAt) return <Redirect to={next} replace />
  return <NewCode onDone={() => go(next, { replace: true })} />
}

function NewCode({ onDone }: { onDone: () => void }) {
  const text = useRoomText()
  const book = useBook()
  const post = usePost()
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
  return (
    <Page
      title={text.join.codeTitle}
      lead={text.join.codeWhy}
      actions={
        <Button look="quiet" onClick={onDone}>
          {text.join.codeLater}
        </Button>
      }
    >
      <Card>
        {problem && (
          <Banner
            tone="warn"
            title={text.join.codeFailed}
            actions={
              <Button
                onClick={() => {
                  setProblem(undefined)
                  setTries(tries + 1)
                }}
              >
                {text.words.retry}
              </Button>
            }
          >
            {text.problems.of(problem).what}
          </Banner>
        )}
        {!problem && !code && <p role="status">{text.join.codeMaking}</p>}
        {code && <RecoveryPanel code={code} chance={chance} onKept={kept} />}
      </Card>
    </Page>
  )
}
