// One substance under its many writings: « AMOXICILLINE TRIHYDRATÉE », « amoxicilline sodique » and « Amoxicilline » are one here.

const listed = (text: string) => new Set(text.split(/\s+/).filter(word => word !== ''))

/** Salts, esters, hydrates and words of form: to an allergy, a duplicate or an interaction they change nothing. */
const carried = listed(`
  acefyllinate acetate acetonide acistrate adipate arginine aspartate axetil benzoate besilate besylate betadex bisulfate bitartrate
  bromhydrate bromure butylbromure camsilate caproate carbonate chlorhydrate chlorure cilexetil citrate clofibrate cyclamate decanoate
  diacetate diaspartate dibunate dichlorhydrate diethylamine digluconate dihydrogenophosphate dimaleate dimeglumine dimesilate dinitrate
  diphosphate dipivoxil dipropionate disodique disoproxil dipotassique edisilate enantate erbumine esilate estolate ethylsuccinate
  etexilate formiate fumarate furoate gluceptate gluconate glucoheptonate glutamate hemiadipate hemicalcique hemifumarate hemisuccinate
  hemitartrate hexacetonide hexanoate hippurate hyclate hydrobromide hydrogenofumarate hydrogenomaleate hydrogenosulfate
  hydrogenotartrate hydroxyde iodure isethionate isetionate lactate laurate laurylsulfate levulinate lysinate lysine malate maleate mandelate
  marboxil medoxomil meglumine mesilate mesylate methylbromure methylsulfate metilsulfate monochlorhydrate mononitrate monopotassique
  monosodique mucate napsilate nitrate octanoate olamine oleate oxalate oxoglurate palmitate pamoate pantothenate perchlorate
  phenylpropionate phosphate picrate pidolate pivalate pivoxil polistirex propionate proxetil resinate saccharinate sodique potassique
  magnesique magnesien calcique zincique stearate succinate sulfamate sulfate tartrate tebutate teoclate terephtalate tetraphosphate
  thiocyanate tosilate tosylate trifenatate trifluoroacetate trometamol tromethamine undecylenate valerate xinafoate
  anhydre hydrate hydratee hemihydrate hemihydratee hemipentahydrate monohydrate monohydratee dihydrate dihydratee trihydrate trihydratee
  tetrahydrate tetrahydratee pentahydrate pentahydratee hexahydrate hexahydratee heptahydrate heptahydratee sesquihydrate sesquihydratee
  ethanolate ethanolique solvate racemique micronise micronisee purifie purifiee amorphe lyophilise lyophilisee poudre base
  extrait sec seche fluide mou titre raffine quantifie feuille ecorce racine sommite fleurie liquide leger legere recombinant recombinante`)

const small = listed('de d du des la le les l et en a au aux par pour')

/** Minerals are the substance when a salt leaves nothing else: « LITHIUM (CARBONATE DE) » is lithium. Gravest first. */
const minerals: readonly (readonly [word: string, key: string])[] = [
  ['lithium', 'lithium'],
  ['potassium', 'potassium'],
  ['strontium', 'strontium'],
  ['ferreux', 'fer'],
  ['ferrique', 'fer'],
  ['fer', 'fer'],
  ['aluminium', 'aluminium'],
  ['calcium', 'calcium'],
  ['magnesium', 'magnesium'],
  ['zinc', 'zinc'],
  ['fluorure', 'fluor'],
  ['fluor', 'fluor'],
  ['ammonium', 'ammonium'],
]
const mineralWords = new Set(['sodium', ...minerals.map(([word]) => word)])

/** A word the two public bases spell each in its way, and the one it is read as. */
const spelt: Readonly<Record<string, string>> = {
  acetylsalicylate: 'acetylsalicylique',
  bacille: 'bcg',
  bacilles: 'bcg',
  botulinique: 'botulique',
  bupropione: 'bupropion',
  colistimethate: 'colistine',
  fampridines: 'fampridine',
  noradrenaline: 'norepinephrine',
  adrenaline: 'epinephrine',
  rubeole: 'rubeoleux',
  saumon: 'calcitonine',
  salmine: 'calcitonine',
  tedizolid: 'tedizolide',
  thyroxine: 'levothyroxine',
  thyroxines: 'levothyroxine',
}

/** Names that hold all of these words are one substance, whatever else they say (strains, chain lengths, common names). */
const families: readonly (readonly [words: string, key: string])[] = [
  ['aspirine', 'acetylsalicylique acide'],
  ['acetylsalicylique', 'acetylsalicylique acide'],
  ['carbasalate', 'acetylsalicylique acide'],
  ['clavulanique', 'acide clavulanique'],
  ['valpromide', 'valpromide'],
  ['bcg', 'bcg'],
  ['calcitonine', 'calcitonine'],
  ['macrogol', 'macrogol'],
  ['dextran', 'dextran'],
  ['loflazepate', 'loflazepate'],
  ['brentuximab', 'brentuximab'],
  ['inotuzumab', 'inotuzumab'],
  ['certolizumab', 'certolizumab'],
  ['trastuzumab emtansine', 'emtansine trastuzumab'],
  ['urokinase', 'urokinase'],
  ['botulique toxine', 'botulique toxine'],
  ['fievre jaune virus', 'fievre jaune virus'],
  ['rougeole virus', 'rougeole virus'],
  ['oreillons virus', 'oreillons virus'],
  ['rubeoleux virus', 'rubeoleux virus'],
  ['rotavirus', 'rotavirus'],
]

/** Lower case, without accents or signs: how words are compared. */
export const plainText = (text: string): string =>
  text
    .replace(/œ/gi, 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** « valproate » is « acide valproïque »: a salt named by itself is read as its acid. */
const asAcid = (words: readonly string[]): readonly string[] =>
  words.length === 1 && words[0]?.endsWith('ate') && words[0] !== 'methotrexate'
    ? ['acide', `${words[0].slice(0, -3)}ique`]
    : words

const sorted = (words: readonly string[]): string => [...new Set(words)].sort().join(' ')

/**
 * The key under which a substance is compared: without accents, salt, hydrate nor order of words. Two names of one key are one
 * substance; a name nothing is known of keeps its own words, so that nothing is merged by chance.
 */
export const substanceKey = (name: string): string => {
  const words = plainText(name)
    .split(' ')
    .filter(word => word !== '' && !small.has(word))
    .map(word => spelt[word] ?? word)
  const whole = sorted(words)
  // A homeopathic dilution holds the name of its stock and nothing of its effects.
  if (words.includes('homeopathiques')) return whole
  const family = families.find(([needed]) => needed.split(' ').every(word => words.includes(word)))
  if (family) return family[1]
  const kept = words.filter(word => !carried.has(word) && !mineralWords.has(word))
  if (kept.length > 0) return sorted(asAcid(kept))
  // Citrates of sodium and of potassium act by the citrate; sodium alone is a diluent more often than a treatment.
  if (words.includes('citrate')) return whole
  return minerals.find(([word]) => words.includes(word))?.[1] ?? whole
}

/** A set of medicines, by ATC prefix where the register tells it, by substance always: the register gives an ATC to half of its entries. */
export interface Group {
  readonly atc: readonly string[]
  readonly substances: readonly string[]
}

/** What is compared of a medicine. */
export interface Compared {
  readonly atc: string | null
  /** Keys of its active substances. */
  readonly keys: readonly string[]
}

export const belongs = (medicine: Compared, group: Group): boolean =>
  group.atc.some(prefix => medicine.atc?.startsWith(prefix)) ||
  medicine.keys.some(key => group.substances.includes(key))
