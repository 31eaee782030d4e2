/**
 * The building blocks of transformative practice in the wording of 2026. Each indicator has an anchor per level, with
 * counts where possible. Few indicators need unrest in the class.
 */

import { published } from '#domain/instrument/published.ts'
import type { Questionnaire } from '#domain/instrument/questionnaire.ts'
import { inDevelopment, ownWording } from '#instruments/provenance.ts'

export const framework2026: Questionnaire = published({
  kind: 'questionnaire',
  instrumentId: 'ts4-2026-draft/1',
  id: 'ts4-2026-draft',
  title: {
    nl: 'Kijkkader bouwstenen 2026 (concept)',
    en: 'Building-block framework 2026 (draft)',
  },
  status: inDevelopment,
  origin: ownWording,
  blocks: [
    {
      id: 'SG',
      key: 'feel_for_the_game',
      name: {
        nl: 'Spelgevoel',
        en: 'Feel for the game',
      },
      short: {
        nl: 'Spelgevoel',
        en: 'Feel for the game',
      },
      description: {
        nl: 'Leest wat er in de groep speelt, ziet een omslag aankomen en stuurt met plaats, timing en toon, zonder mee te gaan in het statusspel.',
        en: 'Reads what goes on in the group, sees a turn coming and steers with place, timing and tone, without joining the status game.',
      },
      calm: {
        nl: 'In een rustige les zichtbaar als vooruitkijken: rondkijken, rondlopen, wisselingen aankondigen, zeggen wat er in de groep te zien is.',
        en: 'In a calm lesson visible as looking ahead: looking around, walking around, announcing switches, saying what can be seen in the group.',
      },
    },
    {
      id: 'SE',
      key: 'teacher_self_efficacy',
      name: {
        nl: 'Vertrouwen in eigen kunnen',
        en: 'Teacher self-efficacy',
      },
      short: {
        nl: 'Eigen kunnen',
        en: 'Self-efficacy',
      },
      description: {
        nl: 'De overtuiging dat het met deze klas lukt, is niet te zien. Wel te zien is handelen waarin zij kan blijken: beginnen, erop terugkomen, bijstellen, iets aandurven, herstellen.',
        en: 'The belief of succeeding with this class cannot be seen. What can be seen is action in which it may show: starting, coming back to it, adapting, daring, recovering.',
      },
      calm: {
        nl: 'In een rustige les zichtbaar als regie: zelf beginnen, opdrachten nagaan, bijstellen, leerlingen met elkaar laten praten. De zekerheid zelf staat in ZE.',
        en: 'In a calm lesson visible as steering: starting oneself, checking instructions, adapting, having pupils talk with each other. The certainty itself is in ZE.',
      },
    },
    {
      id: 'GZ',
      key: 'authority',
      name: {
        nl: 'Gezag',
        en: 'Authority',
      },
      short: {
        nl: 'Gezag',
        en: 'Authority',
      },
      description: {
        nl: 'Leerlingen volgen omdat verwachtingen helder zijn, de {leraar} doet wat is gezegd en erkenning geeft; niet omdat er macht wordt gebruikt.',
        en: 'Pupils follow because expectations are clear, the teacher does what was said and gives recognition; not because power is used.',
      },
      calm: {
        nl: 'In een rustige les zichtbaar als kader en erkenning: gewenst gedrag zeggen, doen wat is aangekondigd, erkenning geven, contact zonder correctie.',
        en: 'In a calm lesson visible as frame and recognition: saying the wanted behaviour, doing what was announced, giving recognition, contact without correction.',
      },
    },
    {
      id: 'LD',
      key: 'learning_goal_fidelity',
      name: {
        nl: 'Trouw aan de (hogere) leerdoelen',
        en: 'Fidelity to the (higher) learning goals',
      },
      short: {
        nl: 'Leerdoelen',
        en: 'Learning goals',
      },
      description: {
        nl: 'Houdt vast aan het lesdoel en aan het hogere doel daarachter, houdt de lat hoog met steun en ruilt leren niet in voor rust.',
        en: 'Holds on to the lesson goal and the higher goal behind it, keeps the bar high with support and does not trade learning for quiet.',
      },
      calm: {
        nl: 'In een rustige les zichtbaar als doel, doorvragen, zeggen waarvoor dit dient en aan het eind laten zien wat is geleerd.',
        en: 'In a calm lesson visible as goal, asking further, saying what this is for and showing at the end what was learned.',
      },
    },
  ],
  scale: [
    {
      value: 1,
      label: {
        nl: 'Nog niet zichtbaar',
        en: 'Not yet visible',
      },
      meaning: {
        nl: 'De kans was er; het gedrag bleef uit of het tegenovergestelde gebeurde.',
        en: 'There was an opportunity; the behaviour was absent or the opposite happened.',
      },
    },
    {
      value: 2,
      label: {
        nl: 'In aanzet',
        en: 'Emerging',
      },
      meaning: {
        nl: 'Een enkele keer, of niet afgemaakt.',
        en: 'Once or twice, or not finished.',
      },
    },
    {
      value: 3,
      label: {
        nl: 'Zichtbaar',
        en: 'Visible',
      },
      meaning: {
        nl: 'Bij de meeste kansen in deze les.',
        en: 'At most opportunities in this lesson.',
      },
    },
    {
      value: 4,
      label: {
        nl: 'Voorbeeldig',
        en: 'Exemplary',
      },
      meaning: {
        nl: 'Steeds of bijna steeds, of leerlingen nemen het zichtbaar over. Een lastig moment is niet nodig.',
        en: 'Every time or nearly so, or pupils visibly take it over. A difficult moment is not needed.',
      },
    },
  ],
  missing: [
    {
      code: 'nvt',
      means: 'not-applicable',
      onlyWithOpportunity: true,
      short: {
        nl: 'nvt',
        en: 'n/a',
      },
      label: {
        nl: 'Niet van toepassing',
        en: 'Not applicable',
      },
      meaning: {
        nl: 'De gelegenheid die bij deze indicator staat, kwam in deze les niet voor.',
        en: 'The opportunity named with this indicator did not occur in this lesson.',
      },
      self: {
        nl: 'kwam niet voor',
        en: 'did not occur',
      },
      allowed: {
        nl: 'Alleen bij indicatoren met een gelegenheid. Staat er geen gelegenheid bij, dan biedt elke gewone les de kans: niet gedaan is 1, niet kunnen volgen is ntz. Is het geen gewone les (toets, film, gastles, hele les zelfstandig werken), dan mag nvt overal.',
        en: 'Only for indicators that name an opportunity. Where none is named, any ordinary lesson offers the chance: not done is 1, not able to follow is ‘not seen’. When it is not an ordinary lesson (test, film, guest lesson, independent work all lesson) n/a is allowed everywhere.',
      },
    },
    {
      code: 'ntz',
      means: 'not-seen',
      short: {
        nl: 'niet te zien',
        en: 'not seen',
      },
      label: {
        nl: 'Niet kunnen zien',
        en: 'Could not be observed',
      },
      meaning: {
        nl: 'De kans was er (of kan er geweest zijn), maar ik kon het niet volgen: plaats, tijd, geluid, later binnen of eerder weg.',
        en: 'There was (or may have been) an opportunity, but I could not follow it: position, time, sound, came later or left earlier.',
      },
      self: {
        nl: 'weet ik niet',
        en: 'I do not know',
      },
      allowed: {
        nl: 'Bij elke indicator.',
        en: 'For every indicator.',
      },
    },
  ],
  items: [
    {
      id: 'SG1',
      block: 'SG',
      core: true,
      short: {
        nl: 'Hele klas in beeld',
        en: 'Whole class in view',
      },
      text: {
        nl: 'Kijkt zichtbaar de hele klas rond.',
        en: 'Looks visibly around the whole class.',
      },
      self: {
        nl: 'Ik keek zichtbaar de hele klas rond.',
        en: 'I visibly looked around the whole class.',
      },
      pupil: {
        nl: 'De {leraar} zag wat er in de hele klas gebeurde.',
        en: 'The teacher saw what happened in the whole class.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Kijkt minutenlang alleen naar bord, scherm of één leerling.',
            en: 'Looks for minutes only at the board, a screen or one pupil.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Kijkt rond aan het begin van een lesfase, daarna niet meer.',
            en: 'Looks around at the start of a lesson phase, not after that.',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Kijkt ongeveer elke twee minuten rond, bij uitleg en bij werk.',
            en: 'Looks around about every two minutes, during explanation and work.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Kijkt ook tijdens hulp aan één leerling op naar de hele klas.',
            en: 'Looks up at the whole class even while helping one pupil.',
          },
        },
      ],
      lookFor: {
        nl: 'Kijkrichting en plaats; wie een blik of gebaar krijgt, ook achterin en aan de zijkant.',
        en: 'Direction of gaze and position; who gets a look or gesture, also at the back and sides.',
      },
    },
    {
      id: 'SG2',
      block: 'SG',
      short: {
        nl: 'Klein bijgestuurd',
        en: 'Small steering',
      },
      text: {
        nl: 'Stuurt kleine onrust bij terwijl de les doorloopt.',
        en: 'Steers small unrest while the lesson goes on.',
      },
      self: {
        nl: 'Ik stuurde kleine onrust bij terwijl de les doorliep.',
        en: 'I steered small unrest while the lesson went on.',
      },
      pupil: {
        nl: 'De les ging gewoon door als er iets kleins gebeurde.',
        en: 'The lesson simply went on when something small happened.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Onrust groeit tot meer dan drie leerlingen voordat er iets volgt.',
            en: 'Unrest grows to more than three pupils before anything follows.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Reageert wel, maar legt de les daarvoor meestal stil.',
            en: 'Responds, but usually stops the lesson to do so.',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Stuurt meestal bij met blik, gebaar, naam of nabijheid; de les loopt door.',
            en: 'Mostly steers with a look, gesture, name or proximity; the lesson goes on.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Doet dat bij vrijwel elk eerste teken; hoogstens één andere leerling kijkt op.',
            en: 'Does so at nearly every first sign; at most one other pupil looks up.',
          },
        },
      ],
      opportunity: {
        nl: 'Minstens één leerling is even met iets anders bezig.',
        en: 'At least one pupil is briefly busy with something else.',
      },
      lookFor: {
        nl: 'Eerste teken (fluisteren, omdraaien, telefoon), de reactie, en of uitleg of taak doorgaat.',
        en: 'First sign (whispering, turning round, phone), the response, and whether explanation or task goes on.',
      },
    },
    {
      id: 'SG3',
      block: 'SG',
      core: true,
      short: {
        nl: 'Overal in het lokaal',
        en: 'All over the room',
      },
      text: {
        nl: 'Komt tijdens de les in alle delen van het lokaal.',
        en: 'Comes to all parts of the room during the lesson.',
      },
      self: {
        nl: 'Ik kwam tijdens de les in alle delen van het lokaal.',
        en: 'I came to all parts of the room during the lesson.',
      },
      pupil: {
        nl: 'De {leraar} kwam ook bij mijn tafel.',
        en: 'The teacher came to my table too.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Blijft op één plek, voor of achter het bureau.',
            en: 'Stays in one place, at the front or behind the desk.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Komt bij minder dan de helft van de werkplekken.',
            en: 'Comes to fewer than half of the workplaces.',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Komt bij meer dan de helft van de werkplekken.',
            en: 'Comes to more than half of the workplaces.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Komt bij vrijwel alle werkplekken, verspreid over de les.',
            en: 'Comes to nearly all workplaces, spread over the lesson.',
          },
        },
      ],
      lookFor: {
        nl: 'Looproute; welke hoek geen bezoek krijgt; wat leerlingen doen als de {leraar} nadert. Kan rondlopen hier niet: ntz.',
        en: 'Route; which corner gets no visit; what pupils do when the teacher comes near. Walking around not possible here: not seen.',
      },
    },
    {
      id: 'SG4',
      block: 'SG',
      short: {
        nl: 'Uitdaging klein gehouden',
        en: 'Challenge kept small',
      },
      text: {
        nl: 'Brengt een uitdaging in één of twee zinnen terug naar de les.',
        en: 'Brings a challenge back to the lesson in one or two sentences.',
      },
      self: {
        nl: 'Ik bracht een uitdaging in een paar zinnen terug naar de les.',
        en: 'I brought a challenge back to the lesson in a few sentences.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Gaat in discussie of kaatst terug; de klas kijkt toe.',
            en: 'Argues or hits back; the class looks on.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Keert na drie of meer beurten over en weer terug naar de les.',
            en: 'Returns to the lesson after three or more turns back and forth.',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Houdt het bij één of twee zinnen; de les gaat verder.',
            en: 'Keeps it to one or two sentences; the lesson goes on.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Doet dat telkens; binnen een minuut werkt vrijwel de hele klas.',
            en: 'Does so every time; within a minute nearly the whole class is working.',
          },
        },
      ],
      opportunity: {
        nl: 'Een leerling daagt de {leraar} of de les uit waar anderen bij zijn.',
        en: 'A pupil challenges the teacher or the lesson in front of others.',
      },
      lookFor: {
        nl: 'Aantal beurten over en weer; tijd tot de klas weer werkt; wie er toekijkt.',
        en: 'Number of turns back and forth; time until the class works again; who looks on.',
      },
    },
    {
      id: 'SG5',
      block: 'SG',
      core: true,
      short: {
        nl: 'Wisseling aangekondigd',
        en: 'Switch announced',
      },
      text: {
        nl: 'Zegt bij een wisseling wat er nu geldt.',
        en: 'Says at a switch what applies now.',
      },
      self: {
        nl: 'Ik zei bij wisselingen wat er nu gold.',
        en: 'I said at switches what applied now.',
      },
      pupil: {
        nl: 'Ik wist bij elke opdracht wat ik moest doen.',
        en: 'I knew what to do for every task.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Wisselingen beginnen zonder aankondiging.',
            en: 'Switches begin without announcement.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Zegt bij een deel van de wisselingen iets, of alleen wat en niet hoe.',
            en: 'Says something at some switches, or only what and not how.',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Zegt bij de meeste wisselingen wat en hoe (stem, plaats, materiaal).',
            en: 'Says at most switches what and how (voice, place, material).',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Zegt elke keer wat, hoe en hoelang; leerlingen schakelen om zonder herhaling.',
            en: 'Says every time what, how and how long; pupils switch without repetition.',
          },
        },
      ],
      lookFor: {
        nl: 'Begin, overgangen en einde: wat is gezegd over stem, plaats, materiaal en tijd?',
        en: 'Start, transitions and end: what was said about voice, place, material and time?',
      },
    },
    {
      id: 'SG6',
      block: 'SG',
      short: {
        nl: 'Leefwereld in de stof',
        en: 'Pupils’ world used',
      },
      text: {
        nl: 'Koppelt de stof aan een voorbeeld uit de leefwereld van leerlingen.',
        en: 'Links the subject to an example from pupils’ own world.',
      },
      self: {
        nl: 'Ik koppelde de stof aan de leefwereld van leerlingen.',
        en: 'I linked the subject to pupils’ own world.',
      },
      pupil: {
        nl: 'De les ging ook over dingen die ik ken van buiten school.',
        en: 'The lesson was also about things I know from outside school.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Gebruikt alleen voorbeelden uit boek of methode.',
            en: 'Uses only examples from the book or method.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Noemt één voorbeeld uit de leefwereld en gaat er niet op door.',
            en: 'Mentions one example from pupils’ world and does not follow it up.',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Legt de stof uit met een voorbeeld uit de leefwereld.',
            en: 'Explains the subject with an example from pupils’ world.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Leerlingen brengen eigen voorbeelden in; de {leraar} gebruikt die in de uitleg.',
            en: 'Pupils bring in their own examples; the teacher uses them in the explanation.',
          },
        },
      ],
      lookFor: {
        nl: 'Welk voorbeeld, wie het inbrengt, hoe het in de uitleg terugkomt. Spot over een groep is 1.',
        en: 'Which example, who brings it in, how it returns in the explanation. Mocking a group is 1.',
      },
    },
    {
      id: 'SG7',
      block: 'SG',
      core: true,
      short: {
        nl: 'Zegt wat er speelt',
        en: 'Says what’s going on',
      },
      text: {
        nl: 'Benoemt hardop wat er in de groep te zien is.',
        en: 'Says aloud what can be seen in the group.',
      },
      self: {
        nl: 'Ik zei hardop wat ik in de groep zag.',
        en: 'I said aloud what I saw in the group.',
      },
      pupil: {
        nl: 'De {leraar} zei hoe de klas bezig was.',
        en: 'The teacher said how the class was doing.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Zegt de hele les niets over hoe de groep bezig is.',
            en: 'Says nothing all lesson about how the group is doing.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Zegt er één keer iets over, zonder vervolg.',
            en: 'Says something about it once, without follow-up.',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Zegt het twee keer of vaker en noemt wat dan volgt.',
            en: 'Says it twice or more and names what follows.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Zegt het drie keer of vaker; leerlingen vullen aan of passen zich aan.',
            en: 'Says it three times or more; pupils add to it or adjust.',
          },
        },
      ],
      lookFor: {
        nl: 'Letterlijke zinnen over energie, geluid, tempo of werk (‘ik hoor …’, ‘ik zie …’). Waardering telt bij GZ3.',
        en: 'Literal sentences about energy, noise, pace or work (‘I hear …’, ‘I see …’). Appreciation counts with GZ3.',
      },
    },
    {
      id: 'SE1',
      block: 'SE',
      core: true,
      short: {
        nl: 'Start met aandacht',
        en: 'Starts with attention',
      },
      text: {
        nl: 'Begint de les pas als de klas luistert.',
        en: 'Starts the lesson only when the class is listening.',
      },
      self: {
        nl: 'Ik begon de les pas toen de klas luisterde.',
        en: 'I started the lesson only when the class was listening.',
      },
      pupil: {
        nl: 'De les begon toen iedereen luisterde.',
        en: 'The lesson began when everyone was listening.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Praat bij de start over pratende of lopende leerlingen heen.',
            en: 'Talks over talking or walking pupils at the start.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Vraagt aandacht, maar begint terwijl drie of meer leerlingen praten.',
            en: 'Asks for attention, but starts while three or more pupils are talking.',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Wacht tot vrijwel alle leerlingen luisteren en begint dan.',
            en: 'Waits until nearly all pupils listen and then starts.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Doet dat binnen twee minuten na de afgesproken start.',
            en: 'Does so within two minutes of the agreed start.',
          },
        },
      ],
      lookFor: {
        nl: 'Tijd tussen bel of afspraak en eerste lesinhoud; hoeveel leerlingen luisteren. Niet bij de start: ntz.',
        en: 'Time between bell or agreement and first content; how many pupils listen. Not there at the start: not seen.',
      },
    },
    {
      id: 'SE2',
      block: 'SE',
      core: true,
      short: {
        nl: 'Opdracht nagegaan',
        en: 'Instruction checked',
      },
      text: {
        nl: 'Gaat na of leerlingen doen wat gevraagd is.',
        en: 'Checks whether pupils do what was asked.',
      },
      self: {
        nl: 'Ik ging na of leerlingen deden wat ik vroeg.',
        en: 'I checked whether pupils did what I asked.',
      },
      pupil: {
        nl: 'De {leraar} keek of we begonnen waren.',
        en: 'The teacher looked whether we had started.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Geeft opdrachten en gaat verder zonder te kijken wie begint.',
            en: 'Gives instructions and goes on without looking who starts.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Kijkt bij een deel, of gaat door terwijl drie leerlingen niet beginnen.',
            en: 'Looks after some, or goes on while three pupils do not start.',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Kijkt na de meeste opdrachten rond tot vrijwel de hele klas begonnen is.',
            en: 'Looks round after most instructions until nearly the whole class has started.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Doet dat na elke opdracht en nog eens halverwege het werk.',
            en: 'Does so after every instruction and once more halfway through the work.',
          },
        },
      ],
      lookFor: {
        nl: 'De eerste twee minuten na een opdracht; welke verzoeken worden losgelaten.',
        en: 'The first two minutes after an instruction; which requests are dropped.',
      },
    },
    {
      id: 'SE3',
      block: 'SE',
      core: true,
      short: {
        nl: 'Aanpak bijgesteld',
        en: 'Approach adapted',
      },
      text: {
        nl: 'Stelt de aanpak bij op wat leerlingen laten zien.',
        en: 'Adapts the approach to what pupils show.',
      },
      self: {
        nl: 'Ik stelde mijn aanpak bij op wat leerlingen lieten zien.',
        en: 'I adapted my approach to what pupils showed.',
      },
      pupil: {
        nl: 'Als wij iets niet snapten, kregen we het anders uitgelegd.',
        en: 'When we did not get something, it was explained differently.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Verandert niets na vragen, fouten of leerlingen die klaar zijn.',
            en: 'Changes nothing after questions, mistakes or pupils who are done.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Past iets aan voor één leerling.',
            en: 'Adapts something for one pupil.',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Past uitleg, opdracht of tempo minstens één keer voor een groep aan.',
            en: 'Adapts explanation, task or pace at least once for a group.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Doet dat en gaat daarna na of het nu lukt.',
            en: 'Does so and then checks whether it works now.',
          },
        },
      ],
      lookFor: {
        nl: 'Vragen, fouten, stilte, leerlingen die klaar zijn: wat verandert er daarna?',
        en: 'Questions, mistakes, silence, pupils who are done: what changes after that?',
      },
    },
    {
      id: 'SE4',
      block: 'SE',
      short: {
        nl: 'Volgende stap genoemd',
        en: 'Next step named',
      },
      text: {
        nl: 'Zegt na een tegenslag wat er nu gedaan kan worden.',
        en: 'Says after a setback what can be done now.',
      },
      self: {
        nl: 'Na een tegenslag zei ik wat we nu konden doen.',
        en: 'After a setback I said what we could do now.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Zegt dat het met deze klas of leerling niet lukt.',
            en: 'Says that it does not work with this class or pupil.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Noemt het probleem, zonder stap.',
            en: 'Names the problem, without a step.',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Noemt één stap voor zichzelf of voor de klas.',
            en: 'Names one step for the teacher or for the class.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Noemt een stap en vrijwel de hele klas voert die uit.',
            en: 'Names a step and nearly the whole class carries it out.',
          },
        },
      ],
      opportunity: {
        nl: 'Iets loopt zichtbaar anders dan bedoeld (techniek, tijd, uitleg, onrust).',
        en: 'Something visibly goes other than intended (technology, time, explanation, unrest).',
      },
      lookFor: {
        nl: 'Letterlijke zinnen in de minuut na de tegenslag.',
        en: 'Literal sentences in the minute after the setback.',
      },
    },
    {
      id: 'SE5',
      block: 'SE',
      short: {
        nl: 'Contact na botsing',
        en: 'Contact after clash',
      },
      text: {
        nl: 'Heeft na een botsing weer gewoon contact met de leerling.',
        en: 'Has ordinary contact with the pupil again after a clash.',
      },
      self: {
        nl: 'Na een botsing had ik weer gewoon contact met de leerling.',
        en: 'After a clash I had ordinary contact with the pupil again.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Heeft daarna geen contact meer, of alleen correcties.',
            en: 'Has no contact after that, or only corrections.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Heeft daarna één kort zakelijk contact.',
            en: 'Has one short businesslike contact after that.',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Geeft later een gewone beurt, vraag of hulp.',
            en: 'Later gives an ordinary turn, question or help.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Doet dat binnen tien minuten; de leerling werkt weer mee.',
            en: 'Does so within ten minutes; the pupil takes part again.',
          },
        },
      ],
      opportunity: {
        nl: 'Er is een botsing met een leerling of groepje.',
        en: 'There is a clash with a pupil or small group.',
      },
      lookFor: {
        nl: 'Eerste beurt, vraag of hulp na de botsing; toon ervoor en erna.',
        en: 'First turn, question or help after the clash; tone before and after.',
      },
    },
    {
      id: 'SE6',
      block: 'SE',
      short: {
        nl: 'Regie op tijd',
        en: 'Keeps time',
      },
      text: {
        nl: 'Houdt zich aan de tijd die voor een opdracht is genoemd.',
        en: 'Keeps to the time announced for a task.',
      },
      self: {
        nl: 'Ik hield me aan de tijd die ik voor een opdracht noemde.',
        en: 'I kept to the time I announced for a task.',
      },
      pupil: {
        nl: 'Ik wist hoeveel tijd ik had.',
        en: 'I knew how much time I had.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Noemt geen tijd bij opdrachten.',
            en: 'Announces no time for tasks.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Noemt een tijd, maar laat die voorbijgaan.',
            en: 'Announces a time, but lets it pass.',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Rondt de meeste opdrachten af binnen twee minuten rond de genoemde tijd.',
            en: 'Closes most tasks within two minutes of the announced time.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Doet dat bij elke opdracht; leerlingen kunnen de tijd zelf volgen.',
            en: 'Does so for every task; pupils can follow the time themselves.',
          },
        },
      ],
      lookFor: {
        nl: 'Genoemde tijd, timer of klok, werkelijk einde. Hardop verlengd telt als nieuwe tijd.',
        en: 'Announced time, timer or clock, actual end. Extending aloud counts as a new time.',
      },
    },
    {
      id: 'SE7',
      block: 'SE',
      core: true,
      short: {
        nl: 'Overleg over de stof',
        en: 'Talk about content',
      },
      text: {
        nl: 'Laat leerlingen met elkaar over de lesstof praten.',
        en: 'Has pupils talk with each other about the subject.',
      },
      self: {
        nl: 'Ik liet leerlingen met elkaar over de stof praten.',
        en: 'I had pupils talk with each other about the subject.',
      },
      pupil: {
        nl: 'Ik praatte met een klasgenoot over wat we leerden.',
        en: 'I talked with a classmate about what we learned.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Leerlingen praten de hele les niet met elkaar over de stof.',
            en: 'Pupils do not talk with each other about the subject all lesson.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Er is overleg zonder vraag of opdracht.',
            en: 'There is talk without a question or task.',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Er is overleg met een vraag; meer dan de helft praat mee.',
            en: 'There is talk with a question; more than half take part.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Leerlingen vertellen de opbrengst van het overleg aan de klas.',
            en: 'Pupils tell the class what came out of the talk.',
          },
        },
      ],
      lookFor: {
        nl: 'De vraag bij het overleg, wie er praten, waarover, wat er met de uitkomst gebeurt.',
        en: 'The question given, who talks, about what, what happens with the outcome.',
      },
    },
    {
      id: 'GZ1',
      block: 'GZ',
      core: true,
      short: {
        nl: 'Gewenst gedrag gezegd',
        en: 'Wanted behaviour said',
      },
      text: {
        nl: 'Zegt concreet welk gedrag gewenst is.',
        en: 'Says concretely which behaviour is wanted.',
      },
      self: {
        nl: 'Ik zei concreet welk gedrag ik verwachtte.',
        en: 'I said concretely which behaviour I expected.',
      },
      pupil: {
        nl: 'Ik wist hoe ik me in de les moest gedragen.',
        en: 'I knew how to behave in the lesson.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Zegt niets over gewenst gedrag, of alleen wat niet mag.',
            en: 'Says nothing about wanted behaviour, or only what is not allowed.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Zegt het één keer, of in algemene woorden (‘netjes’, ‘rustig’).',
            en: 'Says it once, or in general words (‘properly’, ‘quietly’).',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Zegt twee keer of vaker wat leerlingen wél doen (‘stem uit, boek open’).',
            en: 'Says twice or more what pupils do instead (‘voices off, book open’).',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Zegt ook waarom dat helpt; leerlingen doen het zonder herhaling.',
            en: 'Also says why it helps; pupils do it without repetition.',
          },
        },
      ],
      lookFor: {
        nl: 'Letterlijke zinnen: wat leerlingen doen, of wat ze laten?',
        en: 'Literal sentences: what pupils do, or what they stop doing?',
      },
    },
    {
      id: 'GZ2',
      block: 'GZ',
      short: {
        nl: 'Gelijke reactie',
        en: 'Same response',
      },
      text: {
        nl: 'Reageert op vergelijkbaar gedrag van leerlingen op dezelfde manier.',
        en: 'Responds in the same way to comparable behaviour of pupils.',
      },
      self: {
        nl: 'Ik reageerde bij alle leerlingen hetzelfde op vergelijkbaar gedrag.',
        en: 'I responded the same to comparable behaviour with all pupils.',
      },
      pupil: {
        nl: 'De regels golden voor ons allemaal hetzelfde.',
        en: 'The rules were the same for all of us.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Twee of meer keer een andere reactie, zonder uitleg.',
            en: 'Two or more times a different response, without explanation.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Eén keer een andere reactie, zonder uitleg.',
            en: 'Once a different response, without explanation.',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Reacties zijn gelijk, of het verschil wordt uitgelegd.',
            en: 'Responses are equal, or the difference is explained.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Dat geldt bij drie of meer vergelijkbare situaties.',
            en: 'This holds in three or more comparable situations.',
          },
        },
      ],
      opportunity: {
        nl: 'Minstens twee leerlingen doen iets vergelijkbaars waarop de {leraar} kan reageren.',
        en: 'At least two pupils do something comparable the teacher can respond to.',
      },
      lookFor: {
        nl: 'Paren: roepen, lopen, telefoon, te laat, vinger opsteken. Noteer beide reacties.',
        en: 'Pairs: calling out, walking, phone, late, raising a hand. Note both responses.',
      },
    },
    {
      id: 'GZ3',
      block: 'GZ',
      core: true,
      short: {
        nl: 'Precieze erkenning',
        en: 'Precise recognition',
      },
      text: {
        nl: 'Geeft erkenning die precies noemt wat een leerling deed.',
        en: 'Gives recognition that names exactly what a pupil did.',
      },
      self: {
        nl: 'Ik noemde precies wat leerlingen deden dat ik waardeerde.',
        en: 'I named exactly what pupils did that I appreciated.',
      },
      pupil: {
        nl: 'De {leraar} zei precies wat ik of een klasgenoot had gedaan.',
        en: 'The teacher said exactly what I or a classmate had done.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Geeft geen erkenning, of alleen ‘goed zo’.',
            en: 'Gives no recognition, or only ‘well done’.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Noemt één of twee keer precies wat een leerling deed.',
            en: 'Names once or twice exactly what a pupil did.',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Noemt dat drie keer of vaker, bij verschillende leerlingen.',
            en: 'Names it three times or more, with different pupils.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Doet dat in elke lesfase; leerlingen erkennen ook elkaar.',
            en: 'Does so in every lesson phase; pupils recognise each other too.',
          },
        },
      ],
      lookFor: {
        nl: 'Tel erkenningen en correcties; schrijf de zin letterlijk op.',
        en: 'Count recognitions and corrections; write the sentence down literally.',
      },
    },
    {
      id: 'GZ4',
      block: 'GZ',
      short: {
        nl: 'Gedrag, niet persoon',
        en: 'Behaviour, not person',
      },
      text: {
        nl: 'Benoemt bij een correctie alleen het gedrag.',
        en: 'Names only the behaviour when correcting.',
      },
      self: {
        nl: 'Als ik corrigeerde, noemde ik alleen het gedrag.',
        en: 'When I corrected, I named only the behaviour.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Gebruikt een etiket of spot, of verwijst naar groep of thuis.',
            en: 'Uses a label or mockery, or refers to group or home.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Noemt alleen een naam of ‘hou op’, zonder het gedrag.',
            en: 'Says only a name or ‘stop it’, without the behaviour.',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Noemt bij de meeste correcties het gedrag.',
            en: 'Names the behaviour in most corrections.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Noemt bij elke correctie het gedrag en wat wél de bedoeling is.',
            en: 'Names in every correction the behaviour and what is meant instead.',
          },
        },
      ],
      opportunity: {
        nl: 'Er is minstens één gesproken correctie.',
        en: 'There is at least one spoken correction.',
      },
      lookFor: {
        nl: 'Letterlijke woorden van elke correctie.',
        en: 'Literal words of every correction.',
      },
    },
    {
      id: 'GZ5',
      block: 'GZ',
      short: {
        nl: 'Gewone spreekstem',
        en: 'Ordinary voice',
      },
      text: {
        nl: 'Spreekt de klas toe met een gewone spreekstem.',
        en: 'Speaks to the class in an ordinary voice.',
      },
      self: {
        nl: 'Ik sprak de klas toe met een gewone spreekstem.',
        en: 'I spoke to the class in an ordinary voice.',
      },
      pupil: {
        nl: 'De {leraar} praatte met een gewone stem.',
        en: 'The teacher talked in an ordinary voice.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Verheft de stem drie keer of vaker om gehoord te worden.',
            en: 'Raises the voice three times or more to be heard.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Verheft de stem één of twee keer.',
            en: 'Raises the voice once or twice.',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Blijft de hele les op gewone sterkte.',
            en: 'Stays at ordinary volume all lesson.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Wordt zachter of trager bij een wisseling; de klas wordt stiller.',
            en: 'Becomes softer or slower at a switch; the class becomes quieter.',
          },
        },
      ],
      lookFor: {
        nl: 'Volume en tempo bij wisselingen en als een grens wordt getest. In gymzaal of werkplaats telt roepen boven geluid niet.',
        en: 'Volume and pace at switches and when a boundary is tested. In gym or workshop calling over noise does not count.',
      },
    },
    {
      id: 'GZ6',
      block: 'GZ',
      core: true,
      short: {
        nl: 'Doet wat aangekondigd is',
        en: 'Does what’s announced',
      },
      text: {
        nl: 'Doet wat is aangekondigd.',
        en: 'Does what was announced.',
      },
      self: {
        nl: 'Ik deed wat ik had aangekondigd.',
        en: 'I did what I had announced.',
      },
      pupil: {
        nl: 'De {leraar} deed wat was gezegd.',
        en: 'The teacher did what was said.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'De meeste aankondigingen krijgen geen vervolg.',
            en: 'Most announcements get no follow-up.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Ongeveer de helft van de aankondigingen krijgt vervolg.',
            en: 'About half of the announcements get a follow-up.',
          },
        },
        {
          level: 3,
          text: {
            nl: 'De meeste aankondigingen krijgen het genoemde vervolg.',
            en: 'Most announcements get the stated follow-up.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Elke aankondiging krijgt het genoemde vervolg, zonder herinnering door leerlingen.',
            en: 'Every announcement gets the stated follow-up, without a reminder from pupils.',
          },
        },
      ],
      lookFor: {
        nl: 'Alle aankondigingen: tijd, beurt, hulp (‘ik kom zo bij je’), bespreking, waarschuwing. Wat volgde?',
        en: 'All announcements: time, turn, help (‘I’ll be with you’), discussion, warning. What followed?',
      },
    },
    {
      id: 'GZ7',
      block: 'GZ',
      core: true,
      short: {
        nl: 'Contact zonder correctie',
        en: 'Contact without correction',
      },
      text: {
        nl: 'Heeft kort persoonlijk contact met leerlingen, los van correctie.',
        en: 'Has short personal contact with pupils, apart from correction.',
      },
      self: {
        nl: 'Ik had kort persoonlijk contact met leerlingen, los van correctie.',
        en: 'I had short personal contact with pupils, apart from correction.',
      },
      pupil: {
        nl: 'De {leraar} had even aandacht voor mij.',
        en: 'The teacher had a moment for me.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Contact bestaat alleen uit uitleg en correctie.',
            en: 'Contact consists only of explanation and correction.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Heeft contact met één tot drie leerlingen.',
            en: 'Has contact with one to three pupils.',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Heeft contact met vier of meer leerlingen.',
            en: 'Has contact with four or more pupils.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Heeft contact met meer dan de helft van de klas.',
            en: 'Has contact with more than half of the class.',
          },
        },
      ],
      lookFor: {
        nl: 'Groet, vraag, grapje, belangstelling; tel verschillende leerlingen. De hele klas groeten telt als één.',
        en: 'Greeting, question, joke, interest; count different pupils. Greeting the whole class counts as one.',
      },
    },
    {
      id: 'LD1',
      block: 'LD',
      core: true,
      short: {
        nl: 'Lesdoel genoemd',
        en: 'Lesson goal named',
      },
      text: {
        nl: 'Noemt het lesdoel als iets wat leerlingen straks weten of kunnen.',
        en: 'States the lesson goal as something pupils will know or can do.',
      },
      self: {
        nl: 'Ik noemde het lesdoel als iets wat leerlingen straks weten of kunnen.',
        en: 'I stated the lesson goal as something pupils will know or can do.',
      },
      pupil: {
        nl: 'Ik wist wat ik in deze les ging leren.',
        en: 'I knew what I was going to learn in this lesson.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Noemt geen doel, of alleen wat leerlingen gaan maken.',
            en: 'States no goal, or only what pupils will make.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Noemt een onderwerp (‘vandaag: breuken’).',
            en: 'Names a topic (‘today: fractions’).',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Noemt wat leerlingen aan het eind weten of kunnen.',
            en: 'States what pupils will know or can do at the end.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Het doel is ook te lezen; leerlingen zeggen het in eigen woorden.',
            en: 'The goal can also be read; pupils say it in their own words.',
          },
        },
      ],
      lookFor: {
        nl: 'Het doel letterlijk; waar het te lezen is; wie het herhaalt.',
        en: 'The goal literally; where it can be read; who repeats it.',
      },
    },
    {
      id: 'LD2',
      block: 'LD',
      short: {
        nl: 'Terug naar het doel',
        en: 'Back to the goal',
      },
      text: {
        nl: 'Komt tijdens de les terug op het lesdoel.',
        en: 'Comes back to the lesson goal during the lesson.',
      },
      self: {
        nl: 'Ik kwam tijdens de les terug op het lesdoel.',
        en: 'I came back to the lesson goal during the lesson.',
      },
      pupil: {
        nl: 'Tijdens de les hoorde ik weer wat we leren.',
        en: 'During the lesson I heard again what we learn.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Na het begin komt het doel niet meer voor.',
            en: 'After the start the goal does not come up again.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Noemt het doel daarna nog één keer.',
            en: 'Names the goal once more after that.',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Noemt het twee keer of vaker, bij een wisseling of na een onderbreking.',
            en: 'Names it twice or more, at a switch or after an interruption.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Leerlingen gebruiken het doel zelf om hun werk te bekijken.',
            en: 'Pupils use the goal themselves to look at their work.',
          },
        },
      ],
      lookFor: {
        nl: 'Waar doel of denkvraag terugkomt; de eerste zin na een onderbreking. Het slot telt bij LD7. Geen doel genoemd: 1.',
        en: 'Where goal or thinking question returns; the first sentence after an interruption. The closing counts with LD7. No goal named: 1.',
      },
    },
    {
      id: 'LD3',
      block: 'LD',
      core: true,
      short: {
        nl: 'Vraagt door',
        en: 'Asks further',
      },
      text: {
        nl: 'Vraagt door op antwoorden van leerlingen.',
        en: 'Asks further after pupils’ answers.',
      },
      self: {
        nl: 'Ik vroeg door op antwoorden van leerlingen.',
        en: 'I asked further after pupils’ answers.',
      },
      pupil: {
        nl: 'De {leraar} vroeg hoe ik aan mijn antwoord kwam.',
        en: 'The teacher asked how I got my answer.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Neemt elk antwoord aan, of geeft het antwoord zelf.',
            en: 'Accepts every answer, or gives the answer.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Vraagt één of twee keer door (‘hoe weet je dat?’).',
            en: 'Asks further once or twice (‘how do you know?’).',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Vraagt bij drie of meer leerlingen door.',
            en: 'Asks further with three or more pupils.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Vraagt door tot een antwoord met uitleg; leerlingen vullen elkaar aan.',
            en: 'Asks further until an answer with reasons; pupils add to each other.',
          },
        },
      ],
      lookFor: {
        nl: 'Vervolgvragen, ook bij hulp aan een tafel; wie het laatste stuk van het antwoord geeft.',
        en: 'Follow-up questions, also when helping at a table; who gives the last part of the answer.',
      },
    },
    {
      id: 'LD4',
      block: 'LD',
      short: {
        nl: 'Ook wie stil is',
        en: 'Quiet pupils too',
      },
      text: {
        nl: 'Betrekt leerlingen die zich niet zelf melden.',
        en: 'Involves pupils who do not volunteer.',
      },
      self: {
        nl: 'Ik betrok leerlingen die zich niet zelf meldden.',
        en: 'I involved pupils who did not volunteer.',
      },
      pupil: {
        nl: 'Ik deed mee, ook zonder mijn vinger op te steken.',
        en: 'I took part, also without raising my hand.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Alleen wie zich meldt of roept, komt aan bod.',
            en: 'Only those who volunteer or call out get a turn.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Betrekt één of twee leerlingen die zich niet melden.',
            en: 'Involves one or two pupils who do not volunteer.',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Betrekt drie of meer leerlingen die zich niet melden.',
            en: 'Involves three or more pupils who do not volunteer.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Vrijwel alle leerlingen laten een antwoord zien (wisbord, tweetal, beurtstokje).',
            en: 'Nearly all pupils show an answer (whiteboard, pair, lolly stick).',
          },
        },
      ],
      lookFor: {
        nl: 'Wie beurten krijgt; bedenktijd; wie hulp krijgt zonder te vragen.',
        en: 'Who gets turns; time to think; who gets help without asking.',
      },
    },
    {
      id: 'LD5',
      block: 'LD',
      short: {
        nl: 'Helpt met een stap',
        en: 'Helps with a step',
      },
      text: {
        nl: 'Noemt een stap waarmee een vastgelopen leerling verder kan.',
        en: 'Names a step that gets a stuck pupil going.',
      },
      self: {
        nl: 'Als iets moeilijk was, noemde ik een stap waarmee de leerling verder kon.',
        en: 'When something was hard, I named a step that got the pupil going.',
      },
      pupil: {
        nl: 'Als het moeilijk was, kreeg ik een tip om verder te gaan.',
        en: 'When it was hard, I got a tip to go on.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Neemt de taak over of laat die vallen.',
            en: 'Takes over the task or drops it.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Moedigt aan zonder stap (‘probeer maar’).',
            en: 'Encourages without a step (‘just try’).',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Noemt een stap, hulpmiddel of voorbeeld; de leerling gaat verder.',
            en: 'Names a step, aid or example; the pupil goes on.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Komt daarna terug om te zien of de stap werkte.',
            en: 'Comes back to see whether the step worked.',
          },
        },
      ],
      opportunity: {
        nl: 'Een leerling zegt of laat zien dat iets niet lukt.',
        en: 'A pupil says or shows that something does not work.',
      },
      lookFor: {
        nl: 'Wat de {leraar} zegt als een leerling vastloopt; wie daarna het werk doet.',
        en: 'What the teacher says when a pupil is stuck; who does the work after that.',
      },
    },
    {
      id: 'LD6',
      block: 'LD',
      core: true,
      short: {
        nl: 'Waarvoor we dit leren',
        en: 'Why we learn this',
      },
      text: {
        nl: 'Zegt waarvoor leerlingen dit buiten de toets nodig hebben.',
        en: 'Says what pupils need this for beyond the test.',
      },
      self: {
        nl: 'Ik zei waarvoor leerlingen dit buiten de toets nodig hebben.',
        en: 'I said what pupils need this for beyond the test.',
      },
      pupil: {
        nl: 'Ik weet waarvoor ik dit leer.',
        en: 'I know what I learn this for.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'Noemt geen reden, of alleen toets, cijfer of straf.',
            en: 'Gives no reason, or only test, grade or punishment.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Noemt een algemene reden (‘handig voor later’).',
            en: 'Gives a general reason (‘useful for later’).',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Noemt een concreet gebruik in opleiding, werk, samenleving of eigen leven.',
            en: 'Names a concrete use in education, work, society or own life.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Leerlingen zeggen zelf waarvoor zij dit nodig hebben.',
            en: 'Pupils say themselves what they need this for.',
          },
        },
      ],
      lookFor: {
        nl: 'Letterlijke redenen om dit te leren, ook bij houding of samenwerken.',
        en: 'Literal reasons to learn this, also for attitude or working together.',
      },
    },
    {
      id: 'LD7',
      block: 'LD',
      core: true,
      short: {
        nl: 'Doel nagegaan',
        en: 'Goal checked',
      },
      text: {
        nl: 'Laat leerlingen aan het eind tonen of het doel is bereikt.',
        en: 'Has pupils show at the end whether the goal was reached.',
      },
      self: {
        nl: 'Ik liet leerlingen aan het eind tonen of het doel was bereikt.',
        en: 'I had pupils show at the end whether the goal was reached.',
      },
      pupil: {
        nl: 'Aan het eind liet ik zien wat ik had geleerd.',
        en: 'At the end I showed what I had learned.',
      },
      anchors: [
        {
          level: 1,
          text: {
            nl: 'De les stopt met de bel of met opruimen.',
            en: 'The lesson stops with the bell or with clearing up.',
          },
        },
        {
          level: 2,
          text: {
            nl: 'Vraagt de klas of het is gelukt (‘snapt iedereen het?’).',
            en: 'Asks the class whether it worked (‘does everyone get it?’).',
          },
        },
        {
          level: 3,
          text: {
            nl: 'Een deel van de leerlingen laat zien of zegt wat is geleerd.',
            en: 'Some of the pupils show or say what was learned.',
          },
        },
        {
          level: 4,
          text: {
            nl: 'Vrijwel alle leerlingen laten het zien; de {leraar} zegt wat dat betekent.',
            en: 'Nearly all pupils show it; the teacher says what that means.',
          },
        },
      ],
      lookFor: {
        nl: 'Slotvraag, briefje, product of ronde; hoeveel leerlingen. Weg vóór het einde: ntz.',
        en: 'Closing question, slip, product or round; how many pupils. Left before the end: not seen.',
      },
    },
  ],
  picture: {
    of: 'applicable',
    share: 0.7,
    distribution: 3,
    mean: {
      core: 3,
      full: 4,
    },
  },
  change: {
    share: 0,
    common: {
      core: 3,
      full: 4,
    },
    threshold: 1.2,
  },
  counting: [
    {
      word: {
        nl: 'een enkele keer',
        en: 'once or twice',
      },
      means: {
        nl: '1 of 2 keer',
        en: '1 or 2 times',
      },
    },
    {
      word: {
        nl: 'meerdere',
        en: 'several',
      },
      means: {
        nl: '3 of meer',
        en: '3 or more',
      },
    },
    {
      word: {
        nl: 'de meeste',
        en: 'most',
      },
      means: {
        nl: 'meer dan de helft',
        en: 'more than half',
      },
    },
    {
      word: {
        nl: 'vrijwel alle, vrijwel de hele klas',
        en: 'nearly all, nearly the whole class',
      },
      means: {
        nl: 'alle op hoogstens twee na',
        en: 'all but at most two',
      },
    },
    {
      word: {
        nl: 'wisseling',
        en: 'switch',
      },
      means: {
        nl: 'begin, overgang naar een andere werkvorm, of einde',
        en: 'start, change to another activity, or end',
      },
    },
    {
      word: {
        nl: 'lesfase',
        en: 'lesson phase',
      },
      means: {
        nl: 'begin, uitleg, werk, afsluiting',
        en: 'start, explanation, work, closing',
      },
    },
    {
      word: {
        nl: 'aankondiging',
        en: 'announcement',
      },
      means: {
        nl: 'alles wat de {leraar} zegt te gaan doen: tijd, beurt, hulp, bespreking, waarschuwing',
        en: 'everything the teacher says will happen: time, turn, help, discussion, warning',
      },
    },
  ],
  scoringRules: [
    {
      nl: 'Eerst: was er een kans? Nee: nvt. Wel, maar niet kunnen volgen: ntz. Ja: 1–4.',
      en: 'First: was there an opportunity? No: n/a. Yes, but could not follow it: not seen. Yes: 1–4.',
    },
    {
      nl: 'Kies het niveau waarvan de regel het best past bij wat je zag of telde; lees 1 tot en met 4 van laag naar hoog.',
      en: 'Choose the level whose line best fits what you saw or counted; read 1 to 4 from low to high.',
    },
    {
      nl: 'Bij twijfel tussen twee niveaus: het laagste, met één woord waarom.',
      en: 'In doubt between two levels: the lower one, with one word why.',
    },
    {
      nl: 'Score 1 of 4 vraagt minstens één waarneming met tijd.',
      en: 'A score of 1 or 4 needs at least one observation with a time.',
    },
    {
      nl: 'Noteer wat gebeurde, niet wat je van deze {leraar} verwacht. Les 1 blijft dicht tot les 2 vaststaat.',
      en: 'Record what happened, not what you expect of this teacher. Lesson 1 stays closed until lesson 2 is locked.',
    },
    {
      nl: 'Onveilige situaties worden niet gescoord; die volgen het protocol van de school.',
      en: 'Unsafe situations are not scored; they follow the school’s protocol.',
    },
    {
      nl: 'Geen halve punten, geen blokscore door de coach, geen totaal.',
      en: 'No half points, no block score by the coach, no total.',
    },
  ],
})
