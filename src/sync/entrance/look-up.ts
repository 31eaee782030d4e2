/** What opening a link shows, of either kind. It uses nothing up. */
import { done, type Outcome, type ProblemCode } from '#domain/ground/problem.ts'
import type { BegunJoins } from '#storage/people/begun-joins.ts'
import { inviterOf } from '#storage/people/joining.ts'
import { parseLink, type SecretLink } from '#sync/link.ts'
import type { Remote } from '#sync/remote.ts'
import type { LinkView } from './entrance.ts'

export async function lookUp(
  remote: Remote,
  begunJoins: BegunJoins,
  text: string,
): Promise<Outcome<LinkView>> {
  const link = parseLink(text)
  if (!link.ok) return link
  const device = () => viewDeviceLink(remote, link.value)
  const invitation = () => viewInvitation(remote, begunJoins, link.value)
  const [first, second] = link.value.is === 'device' ? [device, invitation] : [invitation, device]
  const view = await first()
  if (view.ok || !isUnknown(view.problem)) return view
  // The text may lack the word that says which kind of link it is, or have the wrong one.
  const other = await second()
  return !other.ok && isUnknown(other.problem) ? view : other
}

async function viewDeviceLink(remote: Remote, { id }: SecretLink): Promise<Outcome<LinkView>> {
  const view = await remote.getDeviceLink(id)
  return view.ok ? done({ is: 'device', state: view.value.state, name: undefined }) : view
}

async function viewInvitation(
  remote: Remote,
  begunJoins: BegunJoins,
  { id, secret }: SecretLink,
): Promise<Outcome<LinkView>> {
  const view = await remote.getInvitation(id)
  if (!view.ok) return view
  const inviter = await inviterOf(view.value, secret)
  if (!inviter.ok) return inviter
  const { state, role } = view.value
  const seen = {
    is: 'join',
    state,
    role,
    inviter: inviter.value?.name,
    personName: inviter.value?.invitee,
  } as const
  const found = await begunJoins.find(id, secret)
  const begun = found.ok ? found.value : undefined
  if (!begun) return done(seen)
  if ('personKey' in begun) return done({ ...seen, begun })
  return done({ ...seen, personName: begun.prepared.name, begun: 'new' })
}

const isUnknown = (problem: ProblemCode) => problem === 'invitation_unknown' || problem === 'link_unknown'
