/** The page when there is no room to show. */
import type { ReactNode } from 'react'
import { paths } from '#paths.ts'
import { useBook } from '#storage/live.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useText } from '#ui/text/language.tsx'
import type { Occasion } from './occasion.ts'

/** `back`: the home page of this person when it is left out. */
type NothingProps = { title: string; back?: Occasion['back']; children?: ReactNode }

export function Nothing({ title, back, children }: NothingProps) {
  const text = useText().observe
  const isCoach = useBook().me.roles.includes('coach')
  const home = isCoach
    ? { href: paths.today, label: text.back }
    : { href: paths.progress, label: text.backToProgress }
  const { href, label } = back ?? home
  return (
    <main>
      <EmptyState title={title} action={<LinkButton href={href}>{label}</LinkButton>}>
        {children}
      </EmptyState>
    </main>
  )
}
