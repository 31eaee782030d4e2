/**
 * Dutch words in which observers note what an item of the newest framework is about, beside the item's own words. They
 * help to guess an item and mean nothing by themselves, so they are no part of the published framework.
 */
export const cueWords: Readonly<Record<string, string>> = {
  SG1: 'rondkijken blik ogen overzicht opkijken scant hurkt rug achterin zijkant',
  SG2: 'fluistert omdraaien draaien telefoon gebaar knikt tikt nabijheid naast onrust geklets',
  SG3: 'loopt langs rijen rij raam ramen hoek achterste ronde tafels lokaal blijft voor bureau',
  SG4: 'roept lacht lachen uitdaging discussie grap brutaal terug weerwoord kaatst weigert boeit zinnen',
  SG5: 'wisseling overgang opruimen pakken spullen tafel stem uit fluisterstem schrift wisbord straks daarna',
  SG6: 'thuis buiten school straat voetbal game winkel muziek film tiktok liever voorbeeld herkennen tegenkomen',
  SG7: 'hoor zie merk geluid drukker zachter stiller energie tempo sfeer groep benoemt',
  SE1: 'wacht wachten stil stilte bel start begint aandacht jassen tassen luisteren luistert praten praten tellen seconden',
  SE2: 'begonnen beginnen gestart nagaan controleert dicht open spullen kast werkt werken opdracht',
  SE3: 'opnieuw uitlegt stopt aanpassen anders bijstellen tekent overslaan extra verlengt moeilijk snapt',
  SE4: 'mislukt lukt nieuwe poging volgende stap verder lezen praten straks wie pakken hervat',
  SE5: 'botsing ruzie conflict herstel daarna zacht gesprek terug na weer gewoon samen zelf',
  SE6: 'tijd timer klok zandloper minuten minuut resterend einde teken verlengd',
  SE7: 'tweetal tweetallen duo buur buren overleg overleggen groepje samen bespreken vertellen vertelt',
  GZ1: 'boek open stem uit zitten pen neer wijst gewenst regel handen jullie',
  GZ2: 'gelijk dezelfde wel niet ongelijk telefoon vinger laat opsteken verschil zegt niets',
  GZ3: 'compliment complimenten prijst erkent erkenning erkenningen correcties daardoor precies omdat knap gelukt maakten',
  GZ4: 'correctie corrigeert naam weg etiket gedrag spreekt hou stop rustig',
  GZ5: 'stem schreeuwt roept zacht hard volume toon fluistert verheft',
  GZ6: 'aangekondigd aankondiging kom zo dadelijk straks terug waarschuwing waarschuwt eruit keer afspraak belooft',
  GZ7: 'groet begroet deur deuropening handdruk knik weekend wedstrijd optreden vraagt hoe grapje belangstelling naam',
  LD1: 'doel lesdoel aan het eind kun kunt leer leren straks weet uitrekenen',
  LD2: 'doel terug herhaalt onthouden hoofdvraag denkvraag onderbreking',
  LD3: 'waarom hoe weet leg uit doorvragen vraagt antwoord verklaar bewijs laat zien anders',
  LD4: 'beurt beurten zonder vinger opgestoken stille stok beurtstokje wisbord bedenktijd denktijd iedereen',
  LD5: 'helpt hulp hurkt vast vastgelopen vastloopt kan niet voordoen hint stap tip tafel kijken',
  LD6: 'waarvoor waarom later beroep werk nodig stage recept contract toets nut gebruiken',
  LD7: 'slot slotvraag afsluiting briefje exit einde bel geleerd lukte opbrengst ronde huiswerk inpakken kast',
}
