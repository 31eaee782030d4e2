/** The programme page: the settings, and invitations for coaches and coordinators. */
import { useState } from 'react'
import { useProgramme } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { InviteStaff } from './invite-staff.tsx'
import { SettingsForm } from './settings-form.tsx'

export function ProgrammePage() {
  const text = useRoomText()
  const { programme, problem, refresh } = useProgramme()
  const [edition, setEdition] = useState(0)
  const fetchAgain = async () => {
    const outcome = await refresh()
    if (outcome.ok) setEdition(edition + 1)
  }
  const isNew = programme !== undefined && !programme.settings
  return (
    <Page title={text.words.programme} lead={isNew ? text.programme.first : text.programme.lead}>
      {problem && (
        <Banner
          tone="warn"
          title={text.programme.failedTitle}
          actions={<Button onClick={() => void fetchAgain()}>{text.words.retry}</Button>}
        >
          {text.problems.of(problem).what}
        </Banner>
      )}
      {!programme && !problem && <p role="status">{text.programme.loading}</p>}
      {programme && (
        <SettingsForm
          key={edition}
          answer={programme}
          onKept={() => void refresh()}
          onRefetch={() => void fetchAgain()}
        />
      )}
      {programme && <InviteStaff schools={programme.settings?.schools ?? []} />}
    </Page>
  )
}
