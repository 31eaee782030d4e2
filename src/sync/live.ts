/** Sync on screen: the only file of this floor that imports React. */
import {
  createContext,
  createElement,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
} from 'react'
import { type StoreApi, useStore } from 'zustand'
import type { Outcome, ProblemCode } from '#domain/ground/problem.ts'
import type { ProgrammeAnswer } from '#domain/wire/programme.ts'
import type { Me } from '#domain/wire/session.ts'
import type { Entrance, EntranceState } from '#sync/entrance/entrance.ts'
import type { Post } from './post.ts'
import type { SyncStatus } from './status.ts'

const PostContext = createContext<Post | undefined>(undefined)

export function PostProvider({ post, children }: { post: Post; children: ReactNode }) {
  return createElement(PostContext.Provider, { value: post }, children)
}

/** The unlocked person's post: sending, fetching, and every online request. */
export function usePost(): Post {
  const post = useContext(PostContext)
  if (!post) throw new Error('no post: nobody is unlocked here')
  return post
}

export function useSyncStatus(): SyncStatus {
  const status: StoreApi<SyncStatus> = usePost().status
  return useStore(status)
}

/** True during the first fetch of this device, as long as nothing went wrong. */
export const useIsFirstPull = (): boolean =>
  useStore(usePost().status, ({ hasPulled, problem }) => !hasPulled && !problem)

const EntranceContext = createContext<Entrance | undefined>(undefined)

export function EntranceProvider({ entrance, children }: { entrance: Entrance; children: ReactNode }) {
  return createElement(EntranceContext.Provider, { value: entrance }, children)
}

export function useEntrance(): Entrance {
  const entrance = useContext(EntranceContext)
  if (!entrance) throw new Error('no entrance')
  return entrance
}

export const useEntranceState = (): EntranceState => useStore(useEntrance().state)

/** `problem`: why the last request failed. */
type ProgrammeView = {
  programme: ProgrammeAnswer | undefined
  problem: ProblemCode | undefined
  refresh: () => Promise<Outcome<ProgrammeAnswer>>
}

/** The programme as last fetched. It is fetched on mounting and by `refresh`; offline it stays what it was. */
export function useProgramme(): ProgrammeView {
  const post = usePost()
  const [programme, setProgramme] = useState(() => post.programme())
  const [problem, setProblem] = useState<ProblemCode>()
  const refresh = useCallback(async () => {
    const outcome = await post.getProgramme()
    setProblem(outcome.ok ? undefined : outcome.problem)
    if (outcome.ok) setProgramme(outcome.value)
    return outcome
  }, [post])
  useEffect(() => void refresh(), [refresh])
  return { programme, problem, refresh }
}

/** What the server knows of this person: the kept answer at once, a fresh one when online. */
export function useServerMe(): Me | undefined {
  const post = usePost()
  const [me, setMe] = useState(() => post.me())
  useEffect(() => void post.getMe().then((answer) => answer.ok && setMe(answer.value)), [post])
  return me
}
