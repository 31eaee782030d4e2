/** The list of teachers with their progress. */
export const teachers = {
  title: 'Docenten',
  add: 'Docent toevoegen',
  search: 'Zoek op naam, school of vak',
  emptyTitle: 'Nog geen docenten',
  empty:
    'Voeg de eerste docent toe die je begeleidt. Een naam en een school zijn genoeg; uitnodigen kan later.',
  closed: 'Afgesloten trajecten',
  steps: {
    lesson1: 'les 1',
    conversation1: 'nabespreking 1',
    lesson2: 'les 2',
    conversation2: 'nabespreking 2',
    hosting: 'duo: ontvangen',
    observing: 'duo: kijken',
  },
  progress: (done: number, total: number, now: string | undefined) =>
    now ? `${done} van ${total} stappen gedaan, nu: ${now}` : `alle ${total} stappen gedaan`,
  joined: 'doet mee',
  invited: 'uitgenodigd',
  form: {
    title: 'Docent toevoegen',
    editTitle: 'Gegevens van deze docent',
    name: 'Naam',
    nameHint: 'Alleen jij en deze docent kunnen de naam lezen.',
    nameMissing: 'Vul een naam in.',
    school: 'School',
    schoolMissing: 'Kies een school.',
    chooseSchool: 'Kies een school',
    otherSchool: 'Een andere school…',
    noSchools:
      'De scholen zijn op dit apparaat nog niet bekend. Maak één keer verbinding; daarna werkt toevoegen ook zonder internet.',
    fetchSchools: 'Haal de scholen op',
    subject: 'Vak of groep',
    optional: 'mag leeg blijven',
  },
}
