/**
 * Tells this person's other tabs which records changed, so that they read them from the database. An empty list: the
 * outgoing items or a keepsake changed.
 */
import { RecordId } from '#domain/ground/id.ts'

type TabChannel = { tell(recordIds: RecordId[]): void; close(): void }

export function openTabChannel(personKey: string, onChanged: (recordIds: RecordId[]) => void): TabChannel {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, close: () => {} }
  const channel = new BroadcastChannel(`lesspiegel-${personKey}`)
  channel.onmessage = ({ data }) => {
    const recordIds = RecordId.array().safeParse(data)
    if (recordIds.success) onChanged(recordIds.data)
  }
  return { tell: (recordIds) => channel.postMessage(recordIds), close: () => channel.close() }
}
