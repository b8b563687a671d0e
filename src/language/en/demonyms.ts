import { foldLatin } from './normalize.ts';

/** Adjectives and nouns of nationality by ISO 3166-1 alpha-2 code; the plural in -s is understood. */
const DEMONYMS = `AE Emirati; AF Afghan Afghani; AL Albanian; AM Armenian; AO Angolan; AR Argentine Argentinian; AT Austrian;
AU Australian Aussie; AZ Azerbaijani Azeri; BA Bosnian; BD Bangladeshi; BE Belgian; BG Bulgarian; BH Bahraini; BI Burundian; BJ Beninese;
BO Bolivian; BR Brazilian; BT Bhutanese; BW Botswanan; BY Belarusian; CA Canadian; CD Congolese; CF Central_African; CH Swiss;
CI Ivorian; CL Chilean; CM Cameroonian; CN Chinese; CO Colombian; CR Costa_Rican; CU Cuban; CY Cypriot; CZ Czech; DE German; DJ Djiboutian;
DK Danish Dane; DO Dominican; DZ Algerian; EC Ecuadorian Ecuadorean; EE Estonian; EG Egyptian; ER Eritrean; ES Spanish Spaniard; ET Ethiopian;
FI Finnish Finn; FJ Fijian; FR French; GB British Briton; GE Georgian; GH Ghanaian; GM Gambian; GN Guinean; GR Greek; GT Guatemalan;
GY Guyanese; HN Honduran; HR Croatian Croat; HT Haitian; HU Hungarian; ID Indonesian; IE Irish; IL Israeli; IN Indian; IQ Iraqi; IR Iranian;
IS Icelandic; IT Italian; JM Jamaican; JO Jordanian; JP Japanese; KE Kenyan; KG Kyrgyz; KH Cambodian; KP North_Korean; KR South_Korean;
KW Kuwaiti; KZ Kazakh; LA Laotian; LB Lebanese; LK Sri_Lankan; LR Liberian; LT Lithuanian; LU Luxembourgish; LV Latvian; LY Libyan;
MA Moroccan; MD Moldovan; ME Montenegrin; MG Malagasy; MK Macedonian; ML Malian; MM Burmese; MN Mongolian; MR Mauritanian; MT Maltese;
MU Mauritian; MV Maldivian; MW Malawian; MX Mexican; MY Malaysian; MZ Mozambican; NA Namibian; NE Nigerien; NG Nigerian; NI Nicaraguan;
NL Dutch; NO Norwegian; NP Nepalese Nepali; NZ New_Zealander; OM Omani; PA Panamanian; PE Peruvian; PG Papua_New_Guinean; PH Filipino Philippine;
PK Pakistani; PL Polish; PR Puerto_Rican; PS Palestinian; PT Portuguese; PY Paraguayan; QA Qatari; RO Romanian; RS Serbian Serb; RU Russian;
RW Rwandan; SA Saudi Saudi_Arabian; SD Sudanese; SE Swedish Swede; SG Singaporean; SI Slovenian Slovene; SK Slovak Slovakian; SL Sierra_Leonean;
SN Senegalese; SO Somali; SS South_Sudanese; SV Salvadoran; SY Syrian; TD Chadian; TG Togolese; TH Thai; TJ Tajik; TL East_Timorese; TM Turkmen;
TN Tunisian; TR Turkish Turk; TT Trinidadian; TW Taiwanese; TZ Tanzanian; UA Ukrainian; UG Ugandan; US American; UY Uruguayan; UZ Uzbek;
VE Venezuelan; VN Vietnamese; YE Yemeni; ZA South_African; ZM Zambian; ZW Zimbabwean`;

/**
 * Which country a word of nationality speaks of ("Georgian", "Sri Lankans"), by the folded words. Balagh takes such words
 * for no place names; they matter only where somebody has marked one as a place.
 */
export const englishDemonyms: ReadonlyMap<string, string> = new Map(
  DEMONYMS.split(/;\s+/).flatMap((row) => {
    const [country = '', ...words] = row.split(/\s+/);
    return words.flatMap((word): [string, string][] => {
      const key = foldLatin(word.replaceAll('_', ' '));
      return [
        [key, country],
        [`${key}s`, country],
      ];
    });
  }),
);
