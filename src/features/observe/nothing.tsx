/** The page when there is no room to show. */
import type { ReactNode } from 'react'
import { paths } from '#paths.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useText } from '#ui/text/language.tsx'

export function Nothing({ title, children }: { title: string; children?: ReactNode }) {
  const text = useText().observe
  return (
    <main>
      <EmptyState title={title} action={<LinkButton href={paths.today}>{text.back}</LinkButton>}>
        {children}
      </EmptyState>
    </main>
  )
}
