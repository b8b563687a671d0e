import { type WordSet, wordSet } from '../lexicon.ts';
import { foldLatin } from './normalize.ts';

/**
 * Words that keep a gazetteer name from being a place: what stands beside it makes it part of an organisation's or a
 * person's name, or the word itself is an everyday word that a sentence or a headline begins with.
 */

/** Before the name: "University of Aleppo", "Bank of England", "Battle of Hastings". */
export const englishOrganisationHeads: WordSet = wordSet(
  foldLatin,
  `university college institute school academy bank museum ministry department office bureau embassy consulate church diocese
  bishop archbishop duke earl prince princess queen king lord lady baron battle treaty brigade battalion division regiment
  militia movement party front union league association federation society voice radio newspaper journal uss hms fc ac`,
);

/** Behind the name: "Damascus Voice", "Washington Post", "Homs Brigade". */
export const englishOrganisationTails: WordSet = wordSet(
  foldLatin,
  `university college institute school academy bank museum voice post times herald tribune gazette chronicle journal
  observer news press radio tv television agency army brigade brigades battalion division militia militias shield storm
  martyrs hawks falcons front council committee parliament assembly group party movement union league association federation society
  club fc united rovers wanderers athletic giants bears bulls lions tigers eagles cowboys patriots yankees
  jets rangers raiders cardinals saints inc corp ltd llc plc company co bros brothers foundation centre center
  hospital clinic hotel airlines airways railway railroad observatory marathon cup open championship accord accords
  agreement protocol convention treaty declaration process talks conference summit street avenue road st ave rd blvd lane drive square bridge roundabout highway tower park stadium`,
);

export const englishPersonTitles: WordSet = wordSet(
  foldLatin,
  `mr mrs ms miss dr doctor sir dame lord lady president premier minister secretary ambassador senator sen representative rep
  congressman congresswoman governor gov mayor councillor councilman judge justice attorney professor prof coach captain capt
  commander general gen colonel col major maj lieutenant lt sergeant sgt corporal private officer detective sheriff deputy
  chief admiral marshal sheikh shaikh imam mullah ayatollah pope cardinal bishop archbishop father reverend rev pastor king
  queen prince princess duke emir sultan activist journalist spokesman spokeswoman spokesperson abu umm bin ibn abd abdul abdel st`,
);

/** Frequent given names of English and (transliterated) Arabic. A gazetteer name beside one is likelier a surname. */
export const englishGivenNames: WordSet = wordSet(
  foldLatin,
  `james john robert michael mike william bill david richard joseph joe thomas tom charles chris christopher daniel dan matthew
  matt anthony tony mark donald steven steve paul andrew andy joshua kenneth ken kevin brian george timothy tim ronald ron edward
  ed jason jeffrey jeff ryan jacob gary nicholas nick eric jonathan stephen larry justin scott brandon benjamin ben samuel sam
  gregory greg alexander alex patrick frank raymond ray jack dennis jerry tyler aaron jose adam nathan henry douglas doug zachary
  peter kyle ethan walter noah jeremy christian keith roger terry harry sean albert jesse dylan bryan bruce louis carl arthur
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily
  donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela anna brenda pamela emma
  nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce
 kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara
 frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella
  diana brittany natalie alexis kayla lori harvey hilary hillary barack boris angela vladimir
  sergei dmitry recep bernie oliver simon ian graham alan neil craig stuart ralph roy eugene wayne
  muhammad mohammad mohammed mohamed ahmad ahmed mahmoud mustafa ali hassan hasan hussein hussain khaled khalid walid omar umar
  othman ibrahim ismail yusuf youssef musa issa dawood suleiman saleh yahya zakaria saeed saad sami samir maher bashar hafez rami
  riad ziad tariq tarek talal adel amer imad ghassan fadi fares firas fahd faisal qasim jassim kamal karim majid mazen marwan
  mounir nasser nabil nizar nidal hani hisham haitham wael yasser yassin anas ayman asaad osama amjad akram basel bilal thaer
  jaber jamal jamil jihad hazem hamza haidar rashid rabie radwan zaher zaid zain shadi saddam adnan issam alaa ammar fouad
  farouk louay muath fatima mariam aisha khadija zeinab layla rana`,
);

/** Everyday words that some gazetteer entry bears as its name: accepted only where a cue announces a place. */
export const englishCommonWords: WordSet = wordSet(
  foldLatin,
  `of on said is were as are al than one over we them can hit many war police toll man most still say four eastern part well home
  made car used make east capital began  gas came media north going lives same along see long much force hospital agency early
  west come western lot south central deal court plan main me southern federal young law council per line side sent never cut
  give miles shot convoy officer point start kill front job son planes best alliance effort hurricane name energy rain battle
  strong hope rate hard share change street fell hour zone economy human list advance grant story driver charge send sales drug
  cars white arrest turn broke industry real rule church lead trial rest date worth lack store post save mission spring sale
  bridge flee price fiscal tell trip loyal branch opportunity ask research powers cuts cash race rose jury ways born college buy
  snow goes pool basic fully progress happy die purchase sector limit trail page victory eye success mark wake minor green section
  lay tank mobile friend wall cast mine hub belt cargo hurt train tour justice mining freedom forest normal band wedding torn busy
  pets wing lab concrete surprise tornado dry hot winner port patrol paper stone rivers century guy welcome sees banks dollar
  holiday vice dire mountain begun harm contest secretary era split bag hometown friendly battlefield grand poll bar male parole
  salmon beach fate rice plenty shut pray wells groom proven sisters veteran van junior retreat fare grave till barrage box grants
  bail oust gap stock acre none earth star rock ballots fines brand canal tore faith pound sort bright parks gang plate hat reading
  march nice tall walls warns bride lucky casino hills bullet celebration burns marine forth ball hay glad independence unity soul
  burden gay panic drew cook reform piano halls seaside junction paint orange tape brush hill spoken manage pack rodeo semi valley
  hunt parent haven bells comfort metro loans prospect mounds chamber drama loose summit axis export monster hilltop ash sand
  outlook shields gray song luck mega rehab mound pile ward hero bone tool reserve jackpot borne pace tactic blessing keys burst
  marathon union reservoir settle gaming boom gateway corn pin echo landing champion hail accord wary brilliant talent ring cool
  landmark foster tat rush plain plateau silos bore lend cat salt lone bias pavilion gates drain rode sober hammer mentor portal
  hang tours spur knock anger bust anew downs gold chase bee cottage golden mere sauce cactus bear winters sells liberal commerce
  globe mansion communal trainer mills alley peninsula egg spy friendship congress tea wines plains rein dig hell cache sir crest
  bay caller casinos loving fountain pop shepherd magazine empire neo hazard piles needles trooper clay doom homeland marks
  severance hunting sack waterways prosperity roses grab cooling sentinel fleet bacon plaza cite tales slim wise pasta farmland
  tire skyline granite enterprise angered bell apex humble grain eagle stall gala mill cricket triangle maize harvest temple lion
  frost gulf prosperous tame pioneer scissors slaughter servant tune olds warden bury pure trim hatch carver bowling dual annex
  naval ski washer staple hose fertile loop pipes root pearl fossil gram stark toast harmony hillside toss onset monument delta
  goodwill plantation rude limbo experiment mad thermal pest supreme sterling midtown maritime healing manning prey shaft dome
  grenade parachute pale crater homestead sue outer sunrise tal tel tell umm deir dayr khan ras jabal jebel wadi ain ayn bir kafr kafar qasr beit bayt university superior licking emerald reddit nuclear liberty american german polish roman dutch indian
  english french swiss danish spanish latin monday tuesday wednesday thursday friday saturday sunday january february april may june july
  august september october november december spring summer autumn winter christmas easter ramadan muslim christian sunni shia
  defence defense interior foreign security army navy state states republic kingdom province district county city town village
  region islamic democratic republican senate house assembly general speaker governor mayor man woman women men people children
  god bible quran internet twitter facebook google amazon apple windows ford  tesla visa media video photo image read see
  more also both all each every other another first second third last next few several some any no not yes here there now then
  today tomorrow yesterday morning evening night noon because since after before during while when where who what why how which
  whose that this these those it he she they his her their its our your my i you a an the and or but nor so yet if unless until
  by with without about against under above below between among through into onto from off out up down for at in to do does did
  done has have had be been being was will would shall should could might must let put get got take took new old big small great
  high low good bad best better worse worst left right open close free full half whole main major key top bottom centre center
  east north south west fire water air land sea sun moon day week month year time times hours minutes life death peace love sex`,
);

/** What can never be (part of) an unknown name behind "town of", "village of", nor begin a sentence as a place. */
export const englishNeverNames: WordSet = wordSet(
  foldLatin,
  `the a an this that these those his her their its our your my he she it they we you i and or but if of in on at to from by
  with for as is are was were be been has have had will would could should may might can not no who which what when where why how
  most many much more some any all both each every other another such than then there here also still just only even same own new
  old police army government forces rebels officials residents activists witnesses sources reports people men women children
  monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november
  december today yesterday tomorrow syrian russian iranian turkish israeli american british french iraqi lebanese jordanian kurdish
  arab islamic sunni shia alawite druze christian northern southern eastern western central north south east west`,
);
