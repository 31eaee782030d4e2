/** Two sentences per problem: what happened, and what is safe or what to do. */
import type { ProblemCode } from '#domain/ground/problem.ts'

export type ProblemSentence = { what: string; next: string }

const byCode: Record<ProblemCode, ProblemSentence> = {
  bad_request: {
    what: 'De server begreep dit niet.',
    next: 'Je werk staat nog op dit apparaat. Werk de app bij en probeer het nog eens.',
  },
  too_large: {
    what: 'Dit is te groot om te verzenden.',
    next: 'Het staat op dit apparaat. Maak de tekst korter of neem hem mee als bestand.',
  },
  not_signed_in: {
    what: 'Je bent niet aangemeld bij de server.',
    next: 'Je kunt gewoon doorwerken; alles blijft op dit apparaat. Vergrendel en open opnieuw om te verzenden.',
  },
  wrong_device: {
    what: 'De server kent dit apparaat onder een ander.',
    next: 'Er is niets verzonden en niets kwijt. Vergrendel, kies je eigen naam en probeer het nog eens.',
  },
  signature_wrong: {
    what: 'De server kon niet nagaan dat dit van jou komt.',
    next: 'Er is niets verzonden en niets kwijt. Vergrendel de app, open haar opnieuw en probeer het nog eens.',
  },
  device_revoked: {
    what: 'Dit apparaat is afgemeld.',
    next: 'Wat hier staat blijft leesbaar en kun je meenemen. Verzenden kan vanaf een ander apparaat van jou.',
  },
  not_allowed: {
    what: 'Dit mag met jouw rol niet.',
    next: 'Er is niets veranderd. Vraag het aan wie je heeft uitgenodigd.',
  },
  not_found: {
    what: 'Dit is er niet (meer).',
    next: 'Je andere werk staat er nog. Ga terug en zoek het opnieuw op.',
  },
  not_owner: {
    what: 'Dit hoort bij iemand anders.',
    next: 'Er is niets veranderd. Alleen de eigenaar kan dit doen.',
  },
  hash_conflict: {
    what: 'De server heeft hier al iets anders onder dezelfde naam.',
    next: 'Jouw versie staat op dit apparaat en je kunt haar meenemen. Meld het aan de coördinator.',
  },
  account_exists: {
    what: 'Dit account bestaat al.',
    next: 'Open het op dit apparaat met je herstelcode, of met een link van je andere apparaat.',
  },
  settings_frozen: {
    what: 'Deze instelling staat vast voor dit schooljaar.',
    next: 'Er is niets veranderd. Wat al vrijgegeven is, blijft zoals het was.',
  },
  settings_stale: {
    what: 'Iemand anders heeft de instellingen intussen gewijzigd.',
    next: 'Je ziet nu de nieuwste. Breng je wijziging opnieuw aan.',
  },
  settings_doubtful: {
    what: 'Deze instellingen kunnen niet kloppen.',
    next: 'Er is niets veranderd. Kijk naar het schooljaar, de data, de namen van de scholen en hun aantallen.',
  },
  epoch_changed: {
    what: 'De server is hersteld uit een reservekopie.',
    next: 'Je werk staat op dit apparaat en wordt vanzelf opnieuw aangeboden. Laat de app even open.',
  },
  invitation_unknown: {
    what: 'Deze uitnodiging kennen we niet.',
    next: 'Er is nog niets gemaakt. Vraag om een nieuwe link.',
  },
  invitation_used: {
    what: 'Deze uitnodiging is al gebruikt.',
    next: 'Was jij dat zelf? Open dan de app en kies je initialen. Anders: vraag om een nieuwe link.',
  },
  invitation_expired: {
    what: 'Deze uitnodiging is verlopen.',
    next: 'Er is nog niets gemaakt. Vraag om een nieuwe link; een link werkt een beperkte tijd.',
  },
  proof_wrong: {
    what: 'De uitnodiging klopt niet met wat de server heeft.',
    next: 'Er is niets gedeeld. Vraag om een nieuwe link en gebruik die op één apparaat.',
  },
  link_used: {
    what: 'Deze link is al gebruikt.',
    next: 'Er is niets kwijt. Maak op je andere apparaat een nieuwe link.',
  },
  link_expired: {
    what: 'Deze link is verlopen.',
    next: 'Er is niets kwijt. Maak op je andere apparaat een nieuwe link.',
  },
  link_unknown: {
    what: 'Deze link kennen we niet.',
    next: 'Er is niets kwijt. Maak op je andere apparaat een nieuwe link.',
  },
  recovery_unknown: {
    what: 'Bij deze herstelcode hoort geen account.',
    next: 'Kijk de code nog eens na, groep voor groep. Je werk blijft onaangeroerd.',
  },
  release_past: {
    what: 'Deze vrijgavedatum ligt in het verleden.',
    next: 'Er is niets veranderd. Kies een datum die nog komt.',
  },
  rate_limited: {
    what: 'Dit ging even te snel.',
    next: 'Er is niets kwijt. Wacht een minuut; het gaat daarna vanzelf verder.',
  },
  server_error: {
    what: 'Er ging iets mis op de server.',
    next: 'Je werk staat op dit apparaat en wordt later vanzelf opnieuw verzonden.',
  },
  server_busy: {
    what: 'De server is druk.',
    next: 'Je werk staat op dit apparaat en wordt zo vanzelf verzonden.',
  },
  server_full: {
    what: 'De server heeft geen ruimte meer.',
    next: 'Je werk staat op dit apparaat. Meld het aan de coördinator.',
  },

  offline: {
    what: 'Er is geen verbinding.',
    next: 'Je kunt gewoon doorwerken. Alles blijft op dit apparaat en gaat later vanzelf weg.',
  },
  timeout: {
    what: 'De server antwoordt niet.',
    next: 'Je werk staat op dit apparaat. De app probeert het vanzelf opnieuw.',
  },
  not_our_server: {
    what: 'Dit netwerk laat ons niet door.',
    next: 'Misschien vraagt de wifi eerst om aanmelden. Er is niets verzonden en niets kwijt.',
  },
  pin_wrong: { what: 'Deze pincode klopt niet.', next: 'Probeer het nog eens. Er wordt nooit iets gewist.' },
  pin_wait: {
    what: 'Even wachten na een paar verkeerde pincodes.',
    next: 'Er wordt nooit iets gewist. Met verbinding en je herstelcode kies je een nieuwe pincode; je werk hier blijft staan.',
  },
  pin_weak: {
    what: 'Deze pincode is makkelijk te raden.',
    next: 'Kies zes cijfers zonder rij of herhaling, of een wachtzin.',
  },
  recovery_code_wrong: {
    what: 'Deze herstelcode klopt niet.',
    next: 'Kijk hem groep voor groep na. Je werk blijft onaangeroerd.',
  },
  link_malformed: {
    what: 'Deze link is niet compleet.',
    next: 'Kopieer de hele link, of scan de QR-code. Er is nog niets gebruikt.',
  },
  card_damaged: {
    what: 'De uitnodiging is onderweg veranderd.',
    next: 'Er is niets gedeeld. Vraag om een nieuwe link.',
  },
  grant_damaged: {
    what: 'Een sleutel voor een gedeeld stuk is beschadigd.',
    next: 'De rest opent gewoon. Vraag wie het deelde het opnieuw te delen.',
  },
  envelope_damaged: {
    what: 'Een stuk is beschadigd aangekomen.',
    next: 'Het is apart gezet en telt niet mee; de rest klopt.',
  },
  entry_forged: {
    what: 'Een stuk draagt een handtekening die niet klopt.',
    next: 'Het is apart gezet en telt niet mee. Meld het aan je coach of de coördinator.',
  },
  chain_broken: {
    what: 'De server mist iets wat hij eerder wel had.',
    next: 'Je werk staat op dit apparaat. De app vergelijkt alles opnieuw; laat haar even open.',
  },
  database_damaged: {
    what: 'De opslag op dit apparaat is beschadigd.',
    next: 'Er is niets gewist, en wat verzonden was is veilig. Gebruik je herstelcode of je tweede apparaat; laat deze app staan tot dat gelukt is.',
  },
  database_wiped: {
    what: 'De browser heeft de opslag van dit apparaat gewist.',
    next: 'Wat verzonden was, komt terug met je herstelcode of een link van je andere apparaat.',
  },
  database_unreadable: {
    what: 'De opslag op dit apparaat gaat niet open.',
    next: 'Er is niets gewist, en wat verzonden was is veilig. Sluit de app en open haar opnieuw, of start het apparaat opnieuw. Helpt dat niet: gebruik je herstelcode of je tweede apparaat.',
  },
  database_stale: {
    what: 'De app is in een ander tabblad vernieuwd.',
    next: 'Je tekst gaat mee. Open dit tabblad opnieuw om verder te gaan.',
  },
  storage_blocked: {
    what: 'De browser laat ons niets bewaren.',
    next: 'Zo kun je niet veilig opnemen. Open de app buiten privémodus of zet haar op het beginscherm.',
  },
  disk_full: {
    what: 'Het apparaat is vol.',
    next: 'Houd dit scherm open. Maak ruimte vrij of neem je tekst mee als bestand; daarna bewaart de app vanzelf.',
  },
  instrument_unknown: {
    what: 'Dit formulier is nieuwer dan deze app.',
    next: 'Je kunt het lezen. Werk de app bij om het te bewerken.',
  },
  app_outdated: {
    what: 'Deze app is te oud voor de server.',
    next: 'Je werk staat op dit apparaat. Vernieuw de app; daarna wordt het verzonden.',
  },
  no_crypto: {
    what: 'Deze browser kan niet versleutelen.',
    next: 'Er is niets bewaard. Open het adres met https, in een recente browser.',
  },
  may_not_write: {
    what: 'Dit veld is van de ander.',
    next: 'Er is niets veranderd. Schrijf je kant in je eigen veld.',
  },
  unsent_work: {
    what: 'Er is nog werk dat niet verzonden is.',
    next: 'Verzend het eerst, neem het mee als bestand, of laat het vergrendeld staan.',
  },
  debrief_incomplete: {
    what: 'De nabespreking is nog niet rond.',
    next: 'Wat er staat is bewaard. Vul aan, of rond af als “niet afgerond” met een reden.',
  },
  own_invitation: {
    what: 'Deze uitnodiging heb je zelf gemaakt.',
    next: 'Er is niets gebruikt. Geef haar aan degene voor wie zij is.',
  },
  same_person: { what: 'Een duo is van twee verschillende docenten.', next: 'Kies een andere docent.' },
  unknown: { what: 'Er ging iets mis.', next: 'Wat bewaard was, is nog bewaard. Probeer het nog eens.' },
}

/** Errors of the fields of submit forms. The keys are the messages of the zod schemas. */
const byField: Record<string, string> = {
  required: 'Vul dit nog in.',
  too_short: 'Dit is te kort.',
  too_long: 'Dit is te lang.',
  too_small: 'Dit is te weinig.',
  too_big: 'Dit is te veel.',
  not_a_number: 'Vul een heel getal in.',
  not_a_date: 'Kies een datum.',
  far_date: 'Kies een datum in dit schooljaar, het vorige of het volgende.',
  not_a_time: 'Kies een tijd.',
  before_start: 'Dit ligt voor het begin.',
  not_the_same: 'Dit is niet hetzelfde.',
  taken: 'Deze naam is er al.',
  invalid: 'Dit klopt nog niet.',
}

const isCode = (code: string): code is ProblemCode => Object.hasOwn(byCode, code)

export const problems = {
  byCode,
  byField,
  /** The sentences of a problem code. An unknown code gets the general ones. */
  of: (code: string): ProblemSentence => (isCode(code) ? byCode[code] : byCode.unknown),
  /** The sentence of a key of `ofField`. An unknown key gets the general one. */
  ofField: (key: string): string => byField[key] ?? byField.invalid ?? key,
}
