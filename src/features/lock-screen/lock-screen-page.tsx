/**
 * The lock screen: the people on this device, and enrolment for others. It is the first page that loads, so it has
 * few imports.
 */
import { useState } from 'react'
import { paths } from '#paths.ts'
import type { EntranceState } from '#sync/entrance/entrance.ts'
import { useEntranceState } from '#sync/live.ts'
import { Anchor } from '#ui/anchor.tsx'
import { classNames } from '#ui/class-names.ts'
import { List } from '#ui/list.tsx'
import { ListRow } from '#ui/list-row.tsx'
import { PersonBadge } from '#ui/person-badge.tsx'
import { BrandMark } from '#ui/shell.tsx'
import { useFrontText } from '#ui/text/front.tsx'
import { ProblemBanner } from '#workbench/problem-banner.tsx'
import css from './lock-screen-page.module.css'
import { Unlock } from './unlock.tsx'

export function LockScreenPage() {
  const text = useFrontText()
  const { people, problem, lost } = useEntranceState()
  const [chosenKey, setChosenKey] = useState<string>()
  const only = people.length === 1 && chosenKey === undefined ? people[0] : undefined
  const chosen = only ?? people.find((person) => person.personKey === chosenKey)
  return (
    <main className={css.screen}>
      <header className={classNames(css.brand, chosen && css.ofOne)}>
        <BrandMark size={40} />
        <span>{text.words.brand}</span>
      </header>
      <ProblemBanner problem={problem} more={lost ? text.status.unsent(lost) : undefined} />
      {chosen ? (
        <Unlock key={chosen.personKey} person={chosen} onOther={() => setChosenKey('')} />
      ) : (
        <Everybody {...{ people, problem }} onChoose={setChosenKey} />
      )}
      <footer className={css.foot}>
        {text.words.footer} <Anchor href={paths.help}>{text.words.help}</Anchor>
      </footer>
    </main>
  )
}

type EverybodyProps = Pick<EntranceState, 'people' | 'problem'> & { onChoose: (personKey: string) => void }

function Everybody({ people, problem, onChoose }: EverybodyProps) {
  const text = useFrontText().people
  const isEmpty = people.length === 0
  return (
    <>
      <div className={css.words}>
        <h1>{isEmpty ? text.emptyTitle : text.title}</h1>
        <p className="ls-soft">{isEmpty ? text.empty : text.choose}</p>
        {isEmpty && !problem && <p className="ls-soft">{text.emptyHow}</p>}
      </div>
      {!isEmpty && (
        <ul className={css.people} aria-label={text.people}>
          {people.map((person) => (
            <li key={person.personKey}>
              <button
                type="button"
                className={css.person}
                aria-label={text.open(person.initials)}
                onClick={() => onChoose(person.personKey)}
              >
                <PersonBadge
                  name={person.initials}
                  letters={person.initials}
                  seed={String(person.colour)}
                  size="l"
                />
              </button>
            </li>
          ))}
        </ul>
      )}
      <List heading={text.comeIn}>
        <ListRow href={paths.join} title={text.invitation} detail={text.invitationHow} />
        <ListRow href={paths.device} title={text.device} detail={text.deviceHow} />
        <ListRow href={paths.recover} title={text.recover} detail={text.recoverHow} />
      </List>
    </>
  )
}
