/** A lesson that is closed, for reading, and what is added to it afterwards. */
export const lesson = {
  title: (ordinal: string) => `Les ${ordinal}`,
  extra: 'Extra les',
  focus: 'Kijkvraag',
  noFocus: 'Er was geen kijkvraag.',
  timeline: 'Tijdlijn',
  noTimeline: 'Er zijn geen regels genoteerd.',
  picture: 'Kijkkader',
  amendments: 'Later toegevoegd door de coach',
  moment: 'Kantelmoment',
  watched: (from: string, to: string) => `Gekeken van ${from} tot ${to}`,
  pulses: (count: number, answers: string) =>
    `Lestijdmeter: ${count} ${count === 1 ? 'moment' : 'momenten'}, ${answers}`,
  notTogether: (a: string, b: string, of: string, low: string, high: string) =>
    `Tussen ${a} en ${b} van ${of} minuten niet samen; met de meetonzekerheid ${low} tot ${high}.`,
  tooFewPulses: 'Te weinig momenten om er minuten van te maken.',
  counts: (notes: number, moments: number) =>
    `${notes} ${notes === 1 ? 'regel' : 'regels'}, ${moments} ${moments === 1 ? 'kantelmoment' : 'kantelmomenten'}`,
  amendment: {
    lead: 'Iets vergeten, of rechtzetten? De afgesloten les verandert niet; wat je toevoegt staat ernaast, met de datum.',
    add: 'Aanvulling toevoegen',
    field: 'Aanvulling',
    hint: 'De docent leest erbij dat dit na het afsluiten is toegevoegd.',
    link: 'Waarneming koppelen',
    linkHow:
      'Tik op een waarneming en kies waar die ook bij hoort. De docent leest dat het later is gekoppeld.',
    linkTo: 'Hoort ook bij',
    linked: (time: string, said: string, items: string) => `${time} ‘${said}’ hoort ook bij ${items}`,
    mend: (about: string) => `Aanvulling wijzigen: ${about}`,
    added: (date: string) => `toegevoegd op ${date}, na het afsluiten`,
  },
}
