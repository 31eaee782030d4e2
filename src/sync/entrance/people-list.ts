/** The lock screen's list: who is on this device, and who of them is unlocked. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DeviceList } from '#storage/people/device-list.ts'
import type { EntranceState } from './entrance.ts'

export const createPeopleList = (): StoreApi<EntranceState> =>
  createStore(() => ({ people: [], open: undefined, problem: undefined }))

/** Most recent first. */
export async function loadPeople({ list }: DeviceList, state: StoreApi<EntranceState>): Promise<void> {
  const rows = await list()
  if (!rows.ok) return state.setState({ problem: rows.problem })
  const people = rows.value
    .map(({ personKey, initials, colour, lastUsedAt }) => ({ personKey, initials, colour, lastUsedAt }))
    .sort((a, b) => b.lastUsedAt - a.lastUsedAt)
  state.setState({ people, problem: undefined })
}
