/** Comparison of lesson 1 and lesson 2. */
export const compare = {
  title: 'Les 1 naast les 2',
  lead: (name: string) => `Twee momenten bij ${name}, om samen over te praten.`,
  leadMine: 'Twee momenten in jouw lessen, om samen over te praten.',
  back: 'Naar de docent',
  backMine: 'Mijn weg',
  lesson: (n: 1 | 2) => `Les ${n}`,
  none: {
    title: 'Nog niet naast elkaar te leggen',
    text: 'Dit kan zodra les 1 en les 2 allebei zijn afgesloten.',
    textMine: 'Dit kan zodra les 1 en les 2 allebei met je zijn gedeeld.',
  },
  open: {
    title: 'Les 1 blijft nog even dicht',
    text: 'Les 2 wordt nu geobserveerd. Les 1 blijft verborgen tot les 2 is afgesloten, zodat je les 2 met een frisse blik ziet.',
  },
  unknown: {
    title: 'Deze docent is hier niet te vinden',
    text: 'Misschien is alles nog onderweg vanaf een ander apparaat.',
  },
  differentFrameworks: {
    title: 'Twee verschillende kijkkaders',
    text: 'De lessen zijn met verschillende kijkkaders bekeken. Daarom staat er geen verschil; elke les is apart te lezen.',
  },
  unknownFramework: {
    title: 'Dit kijkkader kent deze versie niet',
    text: 'De les is veilig bewaard. Werk de app bij om de bouwstenen naast elkaar te zien.',
  },
  change: 'Verschil',
  changeOver: (n: number, k: number) => `over de ${n} van ${k} die beide keren zijn gescoord`,
  changeShown: 'De rondjes staan op het gemiddelde daarvan.',
  changeTooFew: (n: number, k: number, min: number) =>
    `Beide keren gescoord: ${n} van ${k}. Vanaf ${min} is het verschil te lezen.`,
  withinNormal: 'Dit valt binnen de normale wisseling tussen twee lessen.',
  beyondNormal: 'Dit is meer dan de normale wisseling. Twee lessen blijven twee momenten: praat erover.',
  tooFew: 'te weinig gescoord voor een gemiddelde',
  figures: 'De getallen',
  figuresOf: (block: string) => `De getallen van ${block}`,
  dots: (first: string, second: string) => `les 1: ${first}; les 2: ${second}`,
  blank: 'leeg',
  notInSet: 'niet gevraagd',
  evidenceFor: (indicator: string) => `Wat er gezien is bij: ${indicator}`,
  moreEvidence: (n: number) => (n === 1 ? 'Nog één waarneming' : `Nog ${n} waarnemingen`),
  legend: 'Zo lees je dit',
  legendText:
    'Een open rondje is les 1, een dicht rondje is les 2. Een dunne lijn is de normale wisseling tussen twee lessen, een dikke lijn is meer dan dat. Tik op een bouwsteen voor de indicatoren en wat er gezien is. Een rondje verschijnt pas als er genoeg is gescoord, en er is geen totaal.',
}
