/** The status of one's own work, as a line and as a panel. */
import { createCount } from '#ui/text/plural.ts'

const count = createCount('nl')

export const status = {
  title: 'Hoe het met je werk staat',
  open: 'Bekijk hoe het met je werk staat',

  saved: 'Bewaard',
  saving: 'Bewaren…',
  unsaved: 'Niet bewaard',
  savedLong: 'Alles wat je typte staat op dit apparaat.',
  unsavedKeepOpen: 'Niet bewaard: houd dit scherm open',
  noEmergencyCopy: 'Ook een noodkopie lukt niet: wat je het laatst typte staat alleen op dit scherm.',
  makeCopy: 'Maak een kopie',
  recoveryMissing:
    'Je hebt nog geen herstelcode. Raak je al je apparaten kwijt, dan is de code de enige weg terug.',
  recoveryMake: 'Maak een herstelcode',
  exportFile: 'lesspiegel-mijn-gegevens.json',
  unsavedLong: 'Het laatste is niet bewaard. Houd dit scherm open en maak eerst een kopie.',

  /** A write that was refused for good. `titleOf` names the record as the privacy page does. */
  notKept: {
    title: 'Dit is niet bewaard',
    titleOf: (what: string) => `Dit is niet bewaard: “${what}”`,
    why: {
      may_not_write: 'Je mag hier niet (meer) in schrijven.',
      app_outdated:
        'Je schreef hier met een nieuwere versie van de app. Werk de app op dit apparaat eerst bij.',
      not_found: 'Dit is intussen gewist.',
    },
    typed: 'Dit typte je:',
    copy: 'Kopieer je tekst',
    copied: 'Gekopieerd',
    copyFailed: 'Kopiëren lukt hier niet. Selecteer de tekst en kopieer hem zelf.',
    read: 'Gelezen',
  },

  unsent: (n: number) => `${n} niet verzonden`,
  unsentOldest: (n: number, waiting: string) => `${n} niet verzonden · ${waiting}`,
  unsentLong: (n: number, waiting: string) =>
    `${count(n, 'stuk wacht', 'stukken wachten')} op verbinding, het oudste al ${waiting}. Het gaat vanzelf zodra er verbinding is.`,
  filling: 'Je werk wordt opgehaald…',
  allSent: 'Alles verzonden',
  sendNow: 'Nu verzenden',
  parked: (n: number) =>
    `${count(n, 'stuk werd', 'stukken werden')} niet aangenomen. Het staat hier nog en je kunt het meenemen.`,
  receivedAt: (time: string) => `Laatst bijgewerkt om ${time}`,

  offline: 'Geen verbinding',
  offlineLong: 'Geen verbinding. Je kunt gewoon doorwerken; alles blijft op dit apparaat.',
  offlineReady: 'Klaar voor offline',
  offlineReadyLong: 'De hele app staat op dit apparaat en start ook zonder verbinding.',
  offlineNotReady: 'Nog niet klaar voor offline',
  offlineNotReadyLong: 'Open de app nog even met verbinding, dan wordt zij klaargezet.',

  lockSoon: 'Vergrendelt zo',
  lockSoonLong: 'Zonder aanraking vergrendelt het scherm zo. Je werk wordt eerst bewaard.',
  stayOpen: 'Open houden',
  lockNow: 'Nu vergrendelen',

  storageInstalled: 'Geïnstalleerd als app',
  storageTab: 'In een tabblad van de browser',
  storageTabLong:
    'Een tablet kan een tabblad na zeven dagen zonder gebruik leegmaken. Zet Lesspiegel op het beginscherm, dan gebeurt dat niet.',
  storagePersistent: 'De browser houdt de gegevens vast',
  storageNotPersistent:
    'De browser mag de gegevens opruimen als de opslag vol raakt. Verzend je werk geregeld.',
}
