/** Enrolment: an invitation, a second device, the recovery code. */
export const join = {
  titleJoin: 'Ik heb een uitnodiging',
  titleDevice: 'Tweede apparaat',
  titleRecover: 'Binnenkomen met je herstelcode',
  howJoin: 'Scan de QR-code die je coach laat zien, of plak de link uit het bericht.',
  howDevice:
    'Open op je eerste apparaat Instellingen en kies “Voeg een apparaat toe”. Scan de code die daar komt, of plak de link.',
  howRecover: 'De code staat op het blad of in het bestand dat je bij het begin hebt bewaard.',
  lookingUp: 'De uitnodiging wordt bekeken…',
  nothingSpent: 'Bekijken kost niets. De link wordt pas gebruikt als je op de knop tikt.',
  scan: 'Scan met de camera',
  stopScan: 'Camera uit',
  scanning: 'Richt de camera op de QR-code.',
  camera: {
    denied:
      'De camera is niet toegestaan. Sta hem toe in de instellingen van de browser, of plak de link hieronder.',
    missing: 'Dit apparaat geeft geen camera. Plak de link hieronder.',
  },
  paste: 'Link uit het bericht',
  pasteHow: 'Het hele bericht plakken mag ook.',
  look: 'Bekijken',
  mended: 'Je mailprogramma heeft deze link veranderd. Wij hebben hem hersteld; je kunt gewoon verder.',
  another: 'Een andere link',
  home: 'Naar het beginscherm',
  invitedBy: (inviter: string) => `${inviter} nodigt je uit`,
  invitedFirst: 'Je begint als eerste coördinator',
  as: {
    coordinator: 'Je doet mee als coördinator.',
    coach: 'Je doet mee als TS-coach.',
    teacher: 'Je doet mee als docent.',
  },
  means: {
    coordinator:
      'Je regelt scholen en periodes en nodigt coaches uit. Je ziet aantallen en beveiligde cijfers per school, nooit iemands les.',
    coach:
      'Je plant lesbezoeken, observeert en voert de nabespreking. Wat je over een les opschrijft, blijft tussen jou en de docent.',
    teacher:
      'Je leest wat je coach zag en schrijft je eigen kant van het gesprek. Je hoeft niets voor te bereiden.',
  },
  deviceOf: (name: string | undefined) =>
    name ? `Dit wordt een tweede apparaat van ${name}` : 'Dit wordt je tweede apparaat',
  deviceMeans:
    'Wat je op je eerste apparaat kunt lezen, lees je straks ook hier. De pincode hieronder geldt alleen voor dit apparaat.',
  name: 'Je naam',
  nameHow: 'Zo zien de mensen met wie je werkt je. De server krijgt je naam niet te zien.',
  nameMissing: 'Vul je naam in.',
  doJoin: 'Doe mee',
  goOn: 'Ga verder',
  resumed: (name: string) =>
    `Je was hier al begonnen als ${name}, maar het antwoord van de server kwam niet aan. Kies een pincode; dan gaat het verder.`,
  add: {
    question: 'Heb je hier al een account?',
    why: 'Voeg deze uitnodiging dan toe. Zo blijf je één persoon.',
    to: (initials: string) => `Voeg toe aan ${initials}`,
    same: 'Dezelfde als waarmee je Lesspiegel hier opent.',
    asNew: 'Ik ben nieuw hier',
  },
  doClaim: 'Voeg dit apparaat toe',
  doRecover: 'Open mijn werk',
  working: 'Je sleutels worden gemaakt. Dat duurt een paar tellen.',
  code: 'Je herstelcode',
  codeHow: 'Hoofdletters, streepjes en spaties maken niet uit.',
  codeMissing: 'Vul de hele herstelcode in.',
  codeLost:
    'Geen code meer? Docent: je coach nodigt je opnieuw uit, en samen bevestigen jullie dat jij het bent. Coach: de coördinator nodigt je opnieuw uit. Wat alleen van jou was, is dan weg; wat je met docenten deelde, staat nog bij hen.',
  tab: {
    title: 'Zet Lesspiegel eerst op je beginscherm',
    why: 'In een tabblad wist de iPad wat een week niet gebruikt is. Op het beginscherm blijft je werk staan, ook zonder internet.',
    steps: [
      'Kopieer je uitnodiging met de knop hieronder.',
      'Tik in Safari op het deelteken en kies “Zet op beginscherm”.',
      'Open Lesspiegel vanaf het beginscherm, kies “Ik heb een uitnodiging” en plak.',
    ],
    copy: 'Kopieer mijn uitnodiging',
    copied: 'Gekopieerd. Je kunt hem straks plakken.',
    copyFailed: 'Kopiëren lukt niet. Houd de link in je bericht vast en kies “Kopieer”.',
    anyway: 'Toch hier verdergaan',
  },
  codeTitle: 'Bewaar je herstelcode',
  codeWhy:
    'Niemand anders heeft een sleutel van je werk, ook de beheerder niet. Raak je dit apparaat kwijt, dan is deze code de weg terug.',
  codeMaking: 'Je herstelcode wordt gemaakt…',
  codeFailed: 'De herstelcode kon nog niet worden gemaakt. Je doet wel mee.',
  codeLater: 'Straks',
}
