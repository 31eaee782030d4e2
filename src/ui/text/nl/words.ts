/** Words of several rooms. */
import { createCount } from '#ui/text/plural.ts'

const count = createCount('nl')

export const words = {
  brand: 'Lesspiegel',
  footer: 'Voor ontwikkeling, niet voor beoordeling.',
  figures: 'Cijfers',
  progress: 'Mijn weg',
  programme: 'Programma',
  roster: 'Mensen',
  settings: 'Instellingen',
  navigation: 'Ruimtes',
  skipToContent: 'Naar de inhoud',

  save: 'Bewaren',
  cancel: 'Annuleren',
  back: 'Terug',
  close: 'Sluiten',
  edit: 'Wijzigen',
  add: 'Toevoegen',
  delete: 'Verwijderen',
  done: 'Klaar',
  resume: 'Hervatten',
  retry: 'Nog eens proberen',
  searchNothing: 'Niets gevonden. Probeer een ander woord.',
  help: 'Hulp',
  more: 'Meer',
  less: 'Minder',
  optional: 'mag leeg blijven',
  lock: 'Vergrendelen',
  hide: 'Verberg',

  lesson: 'Les',

  teachers: (n: number) => count(n, 'docent', 'docenten'),

  notFoundTitle: 'Deze pagina is er niet',
  notFoundText: 'Misschien is de link oud. Je werk staat gewoon op dit apparaat.',
  toToday: 'Naar Vandaag',
  brokenTitle: 'Hier ging iets mis',
  brokenText:
    'Wat bewaard was, is nog bewaard. Open de pagina opnieuw; blijft het misgaan, vertel dan wat je deed.',
  reopen: 'Opnieuw openen',
  stillLoading:
    'Dit deel van de app is er nog niet. Wacht even, of laad de pagina opnieuw als er verbinding is.',
  leftHere: 'Je was hier bezig; dit is nog niet bewaard.',
  startOver: 'Begin opnieuw',
}
