/**
 * The one error boundary of the client. Errors that should be impossible end here, with a sentence and a button to
 * reload.
 */
import { Component, type ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useFrontText } from '#ui/text/front.tsx'
import type { World } from '#world.ts'

type RoomBoundaryProps = { children: ReactNode; log: World['log'] }

export class RoomBoundary extends Component<RoomBoundaryProps, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override componentDidCatch(error: Error) {
    this.props.log('room broken', { name: error.name })
  }

  override render() {
    return this.state.isBroken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const { words } = useFrontText()
  return (
    <main className="ls-measure">
      <EmptyState
        title={words.brokenTitle}
        action={
          <Button look="primary" onClick={() => location.reload()}>
            {words.reopen}
          </Button>
        }
      >
        {words.brokenText}
      </EmptyState>
    </main>
  )
}
