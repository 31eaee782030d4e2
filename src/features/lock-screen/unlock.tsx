/** Unlocks with a PIN or a passphrase. Wrong attempts cause a waiting time; they never delete data. */
import { useState } from 'react'
import { failed } from '#domain/ground/problem.ts'
import { paths } from '#paths.ts'
import type { LocalPerson } from '#sync/entrance/entrance.ts'
import { useEntrance } from '#sync/live.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { PersonBadge } from '#ui/person-badge.tsx'
import { PinPad } from '#ui/pin-pad.tsx'
import { useFrontText } from '#ui/text/front.tsx'
import { TextField } from '#ui/text-field.tsx'
import css from './lock-screen-page.module.css'
import { useCountdown } from './use-countdown.ts'

export function Unlock({ person, onOther }: { person: LocalPerson; onOther: () => void }) {
  const text = useFrontText()
  const own = text.people
  const { busy, problem, seconds, unlock } = useUnlock(person.personKey)
  const [isPhrase, setIsPhrase] = useState(false)
  const [phrase, setPhrase] = useState('')
  const waitText = seconds > 0 ? own.wait(seconds) : undefined
  const sentence = problem && text.problems.of(problem)
  const below = (
    <>
      <Button look="quiet" onClick={() => setIsPhrase(!isPhrase)}>
        {isPhrase ? own.usePin : own.usePhrase}
      </Button>
      <LinkButton look="quiet" href={paths.recover}>
        {own.recover}
      </LinkButton>
      <Button look="quiet" onClick={onOther}>
        {own.somebodyElse}
      </Button>
    </>
  )
  const message = busy ? own.opening : sentence ? `${sentence.what} ${sentence.next}` : own.neverWiped
  return (
    <div className={css.unlock}>
      <h1 className="ls-hidden">{own.title}</h1>
      <PersonBadge name={person.initials} letters={person.initials} seed={String(person.colour)} size="l" />
      {isPhrase ? (
        <form
          className={css.phrase}
          onSubmit={(event) => {
            event.preventDefault()
            if (phrase === '' || seconds > 0) return
            setPhrase('')
            void unlock(phrase)
          }}
        >
          <TextField
            kind="password"
            label={own.phraseOf(person.initials)}
            value={phrase}
            onType={setPhrase}
            autoComplete="current-password"
          />
          <p role="status" className="ls-small ls-soft">
            {waitText ?? message}
          </p>
          <Button type="submit" look="primary" wide busy={busy} disabled={seconds > 0}>
            {own.openIt}
          </Button>
          <div className={css.below}>{below}</div>
        </form>
      ) : (
        <PinPad
          label={own.pinOf(person.initials)}
          onComplete={(pin) => void unlock(pin)}
          message={message}
          waitText={waitText}
          busy={busy}
          deleteLabel={own.erase}
          below={below}
        />
      )}
    </div>
  )
}

function useUnlock(personKey: string) {
  const entrance = useEntrance()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [seconds, waitFor] = useCountdown()
  const unlock = async (secret: string) => {
    setBusy(true)
    setProblem(undefined)
    const outcome = await entrance.unlock(personKey, secret).catch(() => failed('unknown'))
    setBusy(false)
    if (outcome.ok) return
    setProblem(outcome.problem)
    if ('retryAfterMs' in outcome && outcome.retryAfterMs) waitFor(outcome.retryAfterMs)
  }
  return { busy, problem, seconds, unlock }
}
