/** Locking, signing out, and taking oneself off this device: the last is refused while work is unsent. */
import { useState } from 'react'
import type { ProblemCode } from '#domain/problem.ts'
import { useOutgoing } from '#storage/live.ts'
import { useEntrance, usePost, useSyncStatus } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useText } from '#ui/text/language.tsx'
import { ProblemBanner } from '#workbench/problem-banner.tsx'
import { useRecoveryKept } from './recovery.tsx'
import css from './settings.module.css'

export function Leaving() {
  const text = useText()
  const own = text.settings
  const entrance = useEntrance()
  const post = usePost()
  const [isAsking, setIsAsking] = useState(false)
  const isSignedOut = useSyncStatus().problem === 'not_signed_in'
  const [problem, setProblem] = useState<ProblemCode>()
  const signOut = async () => {
    const outcome = await post.signOut()
    setProblem(outcome.ok ? undefined : outcome.problem)
  }
  return (
    <Card title={own.leave}>
      <div className={css.acts}>
        <div>
          <Button icon="lock" onClick={() => void entrance.lock()}>
            {own.lock}
          </Button>
        </div>
        <div className={css.act}>
          <p className="ls-soft">{isSignedOut ? own.signedOut : own.signOutWhy}</p>
          {!isSignedOut && (
            <Button look="quiet" onClick={() => void signOut()}>
              {own.signOut}
            </Button>
          )}
        </div>
        <ProblemBanner problem={problem} />
        <div className={css.act}>
          <p className="ls-soft">{own.removeWhy}</p>
          <Button look="quiet" icon="delete" onClick={() => setIsAsking(true)}>
            {own.remove}
          </Button>
        </div>
      </div>
      {isAsking && <RemoveDialog onClose={() => setIsAsking(false)} />}
    </Card>
  )
}

function RemoveDialog({ onClose }: { onClose: () => void }) {
  const text = useText()
  const own = text.settings
  const entrance = useEntrance()
  const { count, parked } = useOutgoing()
  const keptAt = useRecoveryKept()
  const [problem, setProblem] = useState<ProblemCode>()
  const unsent = count + parked.length
  const remove = async () => {
    const outcome = await entrance.remove()
    if (!outcome.ok) setProblem(outcome.problem)
  }
  return (
    <Dialog
      open
      title={own.removeTitle}
      onClose={onClose}
      closeLabel={text.words.close}
      actions={
        <>
          <Button onClick={onClose}>{own.keep}</Button>
          {unsent === 0 && (
            <Button look="danger" onClick={() => void remove()}>
              {own.removeDo}
            </Button>
          )}
        </>
      }
    >
      <div className="ls-stack">
        <p>{unsent > 0 ? own.removeUnsent(unsent) : own.removeAsk}</p>
        {unsent === 0 && !keptAt && <Banner tone="warn">{own.removeNoCode}</Banner>}
        <ProblemBanner problem={problem} tone="danger" />
      </div>
    </Dialog>
  )
}
