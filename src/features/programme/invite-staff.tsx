/** Invitations for coaches and coordinators: the schools, and the link to pass on. */
import { useState } from 'react'
import { z } from 'zod'
import type { SchoolInRoster } from '#domain/disclosure/settings.ts'
import { SchoolId } from '#domain/ground/id.ts'
import type { ProblemCode } from '#domain/ground/problem.ts'
import type { Instant } from '#domain/ground/time.ts'
import { usePost } from '#sync/live.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CheckBox } from '#ui/check-box.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { SubmitForm } from '#ui/submit-form.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { TextField } from '#ui/text-field.tsx'
import { LeftHere, useTyped } from '#workbench/living/form-draft.tsx'
import { LinkCard } from '#workbench/person/link-card.tsx'
import { ProblemBanner } from '#workbench/problem-banner.tsx'
import css from './programme.module.css'

type Made = { name: string; link: string; until: Instant }

export function InviteStaff({ schools }: { schools: readonly SchoolInRoster[] }) {
  const text = useRoomText().programme
  const format = useFormat()
  const [made, setMade] = useState<Made>()
  const until = made ? format.date(made.until, 'day') : ''
  return (
    <Card title={text.inviteTitle} lead={text.inviteHow}>
      {schools.length === 0 ? (
        <p className="ls-soft">{text.inviteFirst}</p>
      ) : (
        <StaffForm key={made?.link ?? ''} schools={schools} onMade={setMade} />
      )}
      {made && (
        <section
          key={`${made.link} made`}
          ref={bringUp}
          tabIndex={-1}
          className="ls-stack"
          aria-label={text.inviteReady(made.name)}
        >
          <h3>{text.inviteReady(made.name)}</h3>
          <p>{text.inviteLead(until)}</p>
          <LinkCard
            link={made.link}
            message={{ subject: text.mailSubject, body: text.mailBody(made.link, until) }}
          />
        </section>
      )}
    </Card>
  )
}

/** The new link may be out of view. Scrolling shows it, and the focus makes a screen reader continue there. */
function bringUp(made: HTMLElement | null) {
  made?.focus({ preventScroll: true })
  made?.scrollIntoView?.({ block: 'center' })
}

const Invited = z.object({
  role: z.enum(['coach', 'coordinator']),
  name: z.string(),
  chosen: z.array(z.string()),
})
type Invited = z.infer<typeof Invited>
const nobody: Invited = { role: 'coach', name: '', chosen: [] }

type StaffFormProps = { schools: readonly SchoolInRoster[]; onMade: (made: Made) => void }

function StaffForm({ schools, onMade }: StaffFormProps) {
  const text = useRoomText()
  const own = text.programme
  const post = usePost()
  const { values, type, draft } = useTyped('invitation', nobody, Invited)
  const { role, name, chosen } = values
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemCode>()
  const schoolIds = schools
    .map(({ schoolId }) => schoolId)
    .filter((schoolId) => role === 'coordinator' || chosen.includes(schoolId))
  const invite = async () => {
    setTried(true)
    if (name.trim() === '' || schoolIds.length === 0 || busy) return
    setBusy(true)
    const ids = schoolIds.flatMap((id) => SchoolId.safeParse(id).data ?? [])
    const outcome = await post.invite({ role, schoolIds: ids, name: name.trim() })
    setBusy(false)
    setProblem(outcome.ok ? undefined : outcome.problem)
    if (!outcome.ok) return
    void draft.drop()
    onMade({ name: name.trim(), ...outcome.value })
  }
  return (
    <SubmitForm onSubmit={() => void invite()}>
      <LeftHere draft={draft} />
      <Segmented
        label={own.role}
        showLabel
        options={(['coach', 'coordinator'] as const).map((value) => ({ value, label: own.roles[value] }))}
        value={role}
        onChange={(chosenRole) => type({ role: chosenRole })}
      />
      <TextField
        label={own.inviteName}
        description={own.inviteNameHow}
        value={name}
        onType={(typed) => type({ name: typed })}
        maxLength={80}
        autoComplete="off"
        error={tried && name.trim() === '' ? own.problems.name_missing : undefined}
      />
      {role === 'coach' && (
        <fieldset>
          <legend className={css.legend}>{own.inviteSchools}</legend>
          {schools.map(({ schoolId, name: school }) => (
            <CheckBox
              key={schoolId}
              label={school}
              checked={chosen.includes(schoolId)}
              onChange={(on) =>
                type({ chosen: on ? [...chosen, schoolId] : chosen.filter((id) => id !== schoolId) })
              }
            />
          ))}
          {tried && schoolIds.length === 0 && (
            <p role="alert" className={css.missing}>
              {own.inviteSchoolMissing}
            </p>
          )}
        </fieldset>
      )}
      <ProblemBanner problem={problem} />
      <div>
        <Button type="submit" look="primary" icon="share" busy={busy}>
          {own.invite}
        </Button>
      </div>
    </SubmitForm>
  )
}
