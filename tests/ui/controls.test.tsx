// @vitest-environment jsdom
/** Controls, found by role and name. */
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Anchor, GoContext } from '#ui/anchor.tsx'
import { Button } from '#ui/button.tsx'
import { codeToGroups } from '#ui/code-groups.tsx'
import { NumberField } from '#ui/number-field.tsx'
import { colourOf, initials } from '#ui/person-badge.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { Steps } from '#ui/steps.tsx'
import { TabPanel, TabsBar } from '#ui/tabs-bar.tsx'
import { TextField } from '#ui/text-field.tsx'

afterEach(cleanup)

function Participants() {
  const [value, setValue] = useState<number | undefined>()
  return (
    <NumberField
      label="Deelnemers"
      value={value}
      onChange={setValue}
      max={12}
      lessLabel="minder"
      moreLabel="meer"
    />
  )
}

function Blocks() {
  const [chosen, setChosen] = useState('a')
  const tabs = ['a', 'b', 'c'].map((id) => ({ id, label: `blok ${id}` }))
  return (
    <>
      <TabsBar label="Bouwstenen" panelId="panel" tabs={tabs} chosen={chosen} onChoose={setChosen} />
      <TabPanel panelId="panel" chosen={chosen}>
        inhoud
      </TabPanel>
    </>
  )
}

describe('a text field', () => {
  it('links help and error to the input', () => {
    render(
      <TextField
        label="Klas"
        description="Zoals in het rooster"
        error="Vul dit nog in."
        value=""
        onType={() => undefined}
      />,
    )
    const input = screen.getByLabelText('Klas')
    const said = (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
    expect(said).toEqual(['Zoals in het rooster', 'Vul dit nog in.'])
    expect(input.getAttribute('aria-invalid')).toBe('true')
  })
})

describe('a number field', () => {
  const number = () => screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Deelnemers' }).value

  it('starts empty, counts with its buttons and stays within its limits', async () => {
    render(<Participants />)
    expect(number()).toBe('')
    await userEvent.click(screen.getByRole('button', { name: 'Deelnemers: meer' }))
    expect(number()).toBe('0')
    await userEvent.type(screen.getByRole('spinbutton'), '99')
    expect(number()).toBe('12')
    await userEvent.keyboard('{ArrowUp}{ArrowDown}')
    expect(number()).toBe('11')
  })

  it('can be emptied', async () => {
    render(<Participants />)
    await userEvent.type(screen.getByRole('spinbutton'), '7')
    await userEvent.clear(screen.getByRole('spinbutton'))
    expect(number()).toBe('')
  })
})

describe('a segmented control', () => {
  it('is a radio group', async () => {
    const onChange = vi.fn()
    const options = ['docent', 'leerling', 'klas'].map((value) => ({ value, label: value }))
    render(<Segmented label="Wie" options={options} value="docent" onChange={onChange} />)
    expect(screen.getByRole('radiogroup', { name: 'Wie' })).toBeDefined()
    await userEvent.click(screen.getByRole('radio', { name: 'klas' }))
    expect(onChange.mock.calls).toEqual([['klas']])
  })
})

describe('tabs', () => {
  it('change with the arrow keys in a loop, and name their panel', async () => {
    render(<Blocks />)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowLeft}')
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('blok c')
    expect(document.activeElement?.textContent).toBe('blok c')
    expect(screen.getByRole('tabpanel', { name: 'blok c' })).toBeDefined()
    await userEvent.keyboard('{Home}')
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('blok a')
  })
})

describe('steps', () => {
  it('show the current step and which steps are done', () => {
    const steps = [
      { id: '1', label: 'Terugblik', done: true },
      { id: '2', label: 'Observaties' },
    ]
    render(
      <Steps label="Stappen" steps={steps} current="2" onChoose={() => undefined} doneLabel="ingevuld" />,
    )
    expect(screen.getByRole('button', { current: 'step' }).textContent).toContain('Observaties')
    expect(screen.getByRole('button', { name: /Terugblik.*ingevuld/ })).toBeDefined()
  })
})

describe('a link', () => {
  it('navigates through the router, except when a new tab is requested', () => {
    const go = vi.fn()
    render(
      <GoContext value={go}>
        <Anchor href="/vandaag">Vandaag</Anchor>
      </GoContext>,
    )
    const link = screen.getByRole('link', { name: 'Vandaag' })
    expect(fireEvent.click(link)).toBe(false)
    expect(go.mock.calls).toEqual([['/vandaag']])
    link.addEventListener('click', (event) => event.preventDefault())
    fireEvent.click(link, { ctrlKey: true })
    expect(go).toHaveBeenCalledTimes(1)
  })
})

describe('a busy button', () => {
  it('stays readable and ignores clicks', async () => {
    const onClick = vi.fn()
    render(
      <Button busy onClick={onClick}>
        Openen
      </Button>,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Openen' }))
    expect(onClick).not.toHaveBeenCalled()
  })
})

describe('a person', () => {
  it('has initials', () => {
    expect(['Marieke van der Velden', 'Bas', 'mo el amrani', 'Anne-Fleur Bos', ''].map(initials)).toEqual([
      'MV',
      'BA',
      'MA',
      'AB',
      '',
    ])
  })

  it('has the same colour each time', () => {
    expect(colourOf('Marieke')).toBe(colourOf('Marieke'))
    expect(new Set(['a', 'b', 'c', 'd', 'e', 'f'].map(colourOf)).size).toBe(6)
  })
})

describe('a recovery code', () => {
  it('is shown in groups of four with all its letters', () => {
    expect(codeToGroups('K7QM2XP94R')).toEqual(['K7QM', '2XP9', '4R'])
  })
})
