/** The settings page, with one card per subject. */
import { useState } from 'react'
import { paths } from '#paths.ts'
import type { PwaFacts } from '#pwa/home.ts'
import { useBook } from '#storage/live.ts'
import { useServerMe } from '#sync/live.ts'
import { LinkButton } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { AtSchool } from './at-school.tsx'
import { Bin } from './bin.tsx'
import { ChangePin } from './change-pin.tsx'
import { Leaving } from './leaving.tsx'
import { Looks, type LooksProps } from './looks.tsx'
import { OwnData } from './own-data.tsx'
import { Recovery } from './recovery.tsx'
import { SecondDevice } from './second-device.tsx'
import { WorkStatus } from './work-status.tsx'

type SettingsPageProps = LooksProps & { pwa: PwaFacts; release: string }

export function SettingsPage({ pwa, release, ...looks }: SettingsPageProps) {
  const { settings: text, words, practice } = useRoomText()
  const isCoach = useBook().me.roles.includes('coach')
  const me = useServerMe()
  const [isTaken, setIsTaken] = useState(false)
  return (
    <Page title={words.settings}>
      <WorkStatus pwa={pwa} />
      <Looks {...looks} />
      <div className="ls-pair">
        <Recovery />
        <SecondDevice devices={me?.devices ?? []} />
      </div>
      <ChangePin />
      <Bin />
      {me && <AtSchool enrolled={me.enrolled} />}
      <OwnData onTaken={() => setIsTaken(true)} />
      <Leaving isTaken={isTaken} />
      <div className="ls-spread">
        <div className="ls-row">
          <LinkButton look="quiet" href={paths.privacy}>
            {text.privacy}
          </LinkButton>
          {isCoach && (
            <LinkButton look="quiet" href={paths.practice}>
              {practice.begin}
            </LinkButton>
          )}
          <LinkButton look="quiet" href={paths.help}>
            {words.help}
          </LinkButton>
        </div>
        <span className="ls-small ls-soft">{text.version(release)}</span>
      </div>
    </Page>
  )
}
