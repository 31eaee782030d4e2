/** The page of one duo visit after the lesson: the joint view. */
import { RecordId } from '#domain/ground/id.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { useText } from '#ui/text/language.tsx'
import { JointView } from './joint-view.tsx'

export function JointPage({ visitId }: { visitId: string }) {
  const { joint, observe } = useText()
  const id = RecordId.safeParse(visitId).data
  return (
    <Page title={joint.title}>
      {id ? (
        <JointView visitId={id} />
      ) : (
        <EmptyState title={observe.notFound}>{observe.notFoundHow}</EmptyState>
      )}
    </Page>
  )
}
