/** A link that cannot be used says so in words, and spends nothing; a network that answers in our place is found out. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createDevice, join as joinAsBot } from '../bots/bot.ts'
import { inviteCoach } from '../bots/coordinator-bot.ts'
import { axeOn, openTablet, type Tablet } from '../support/tablet.ts'
import { choosePin, claim, enter, PIN, unlock } from './entering.ts'
import { COACH, type PreparedSchool, prepareSchool, TEACHER } from './prepared-school.ts'
import { tellScreens } from './witness.ts'

describe('a link that cannot be used', () => {
  let school: PreparedSchool
  let tablet: Tablet

  beforeAll(async () => {
    school = await prepareSchool()
    tablet = await openTablet('bad-links')
  })

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await tellScreens([tablet])
  })

  afterAll(async () => {
    await tablet?.remove()
    await school?.stop()
  })

  const coachInvitation = () => inviteCoach(school.coordinator, 'Rachid Benali', [school.schoolId])

  const open = (link: string) => tablet.open(link)

  async function says(what: string, next: string) {
    await tablet.page.getByText(what).waitFor()
    await tablet.page.getByText(next).waitFor()
    expect(await tablet.page.getByRole('button', { name: 'Doe mee' }).count()).toBe(0)
    expect(await axeOn(tablet.page)).toEqual([])
  }

  it('is used already', async () => {
    const link = await coachInvitation()
    const somebody = createDevice(school.server.origin, 'e2e-somebody-else', { now: Date.now })
    await joinAsBot(somebody, link, 'Rachid Benali', '314159')
    await open(link)
    await says('Deze uitnodiging is al gebruikt.', 'vraag om een nieuwe link')
  })

  it('is cut off on its way', async () => {
    await open((await coachInvitation()).slice(0, -20))
    await says('Deze link is niet compleet.', 'Er is nog niets gebruikt.')
  })

  it('was changed on its way', async () => {
    const link = await coachInvitation()
    const place = link.length - 5
    await open(link.slice(0, place) + (link[place] === 'A' ? 'B' : 'A') + link.slice(place + 1))
    await tablet.page.getByText('Vraag om een nieuwe link').waitFor()
    expect(await tablet.page.getByRole('button', { name: 'Doe mee' }).count()).toBe(0)
  })

  it('was rewritten by a mail program, in the address', async () => {
    for (const sign of ['%23', '%2523']) {
      const link = await coachInvitation()
      await open(link.replace('#', sign))
      await tablet.page.getByText('Je mailprogramma heeft deze link veranderd.', { exact: false }).waitFor()
      await tablet.page.getByLabel('Je naam').waitFor()
      expect(tablet.page.url()).toBe(link)
      expect(await axeOn(tablet.page)).toEqual([])
    }
  })

  it('names an invitation that nobody gave', async () => {
    const link = await coachInvitation()
    await open(link.replace(/#[0-9a-f-]{36}/, `#${crypto.randomUUID()}`))
    await tablet.page.getByText('Deze uitnodiging kennen we niet.').waitFor()
  })

  it('meets a network that asks for signing in first', async () => {
    await tablet.page.route('**/api/**', (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<html>Welkom bij de wifi</html>' }),
    )
    const link = await school.teacherLink()
    await open(link)
    await says('Dit netwerk laat ons niet door.', 'Misschien vraagt de wifi eerst om aanmelden.')
    await tablet.page.unroute('**/api/**')
    await tablet.page.getByRole('button', { name: 'Nog eens proberen' }).click()
    await tablet.page.getByLabel('Je naam').waitFor()
  })

  it('can be opened twice before it is used once', async () => {
    const link = await school.teacherLink()
    for (const _ of ['first', 'second']) {
      await open(link)
      await tablet.page.getByText(`${COACH} nodigt je uit`).waitFor()
    }
    await enter(tablet.page, TEACHER)
    await tablet.page.getByRole('heading', { name: 'Mijn weg', level: 1 }).waitFor()
    expect(tablet.complaints).toEqual([])
  })

  it('can be added to the account that is on this device', async () => {
    await open(await coachInvitation())
    await tablet.page.getByText('Heb je hier al een account?').waitFor()
    await tablet.page.getByRole('button', { name: /^Voeg toe aan/ }).click()
    await tablet.page.getByLabel(/^Pincode van/).fill(PIN)
    expect(await axeOn(tablet.page)).toEqual([])
    await tablet.page.getByRole('button', { name: /^Voeg toe aan/ }).click()
    await tablet.page.getByRole('list', { name: 'Je herstelcode' }).waitFor()
    await tablet.open(school.server.origin)
    await unlock(tablet.page)
    const rooms = tablet.page.getByRole('navigation', { name: 'Ruimtes' })
    for (const room of ['Vandaag', 'Mijn weg']) await rooms.getByRole('link', { name: room }).waitFor()
  })

  it('goes on after its answer got lost and the page was reloaded', async () => {
    const link = await coachInvitation()
    await open(link)
    // In the page, because the service worker passes requests on unseen. The reload brings the browser's own back.
    await tablet.page.evaluate(() => {
      const send = window.fetch
      window.fetch = async (...asked) => {
        const answer = await send(...asked)
        if (String(asked[0]).endsWith('/api/join')) throw new TypeError('the answer got lost')
        return answer
      }
    })
    await enter(tablet.page, 'Rachid Benali')
    await tablet.page.getByText('Er is geen verbinding.').waitFor()
    await tablet.openAgain()
    await tablet.page.getByText('Je was hier al begonnen als Rachid Benali').waitFor()
    expect(await axeOn(tablet.page)).toEqual([])
    await choosePin(tablet.page)
    await tablet.page.getByRole('button', { name: 'Ga verder' }).click()
    await tablet.page.getByRole('list', { name: 'Je herstelcode' }).waitFor()
  })

  it('is a device link that was used', async () => {
    const link = await school.coachLink()
    await claim(tablet, link)
    await open(link)
    await says('Deze link is al gebruikt.', 'Maak op je andere apparaat een nieuwe link.')
  })
})
