// How long a search of medicines takes on the whole public register, and how often it finds what was meant, beside ILIKE and a trigram index.
// Run: node bench/medicines.ts [rounds]. It reads ${COLLOQUE_DATASETS:-../shared/data}/bdpm and serves a demonstration of its own.
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { systemTimepiece } from '#edge/timepiece.ts'
import { find, type MedicineIndex, startIndex } from '#prescription/find.ts'
import { findMedicines } from '#prescription/medicine.ts'
import { plain } from '#prescription/plain.ts'
import { importer, importMedicines } from '#prescription/server/import-medicines.ts'
import { readRegister } from '#prescription/server/read-register.ts'
import { entryOf, type Sheet } from '#prescription/sheet.ts'
import { testCluster } from '../test/global.ts'
import { openTestHouse, type Person, type TestHouse } from '../test/house.ts'
import { machine, quantile, table } from './table.ts'

const rounds = Number(process.argv[2] ?? 2)
const data = join(process.env.COLLOQUE_DATASETS ?? join(import.meta.dirname, '../../shared/data'), 'bdpm')

/** What a prescriber types to its end, and the beginning of the line that was meant. */
const meant: readonly (readonly [string, string])[] = [
  ['amox 500 gel', 'Amoxicilline 500 mg, gélule'],
  ['AMOXICILLINE 1G', 'Amoxicilline 1 g, comprimé'],
  ['amoxiciline 500', 'Amoxicilline 500 mg'],
  ['augmentin', 'Amoxicilline + acide clavulanique'],
  ['doliprane 1000', 'Paracétamol 1 g'],
  ['paracetamol 500', 'Paracétamol 500 mg'],
  ['paracteamol', 'Paracétamol'],
  ['fosfomycine trometamol', 'Fosfomycine 3 g'],
  ['pivmecillinam', 'Pivmécillinam'],
  ['ibuprofene 400', 'Ibuprofène 400 mg'],
  ['ibuprfoene', 'Ibuprofène'],
  ['omeprazole 20', 'Oméprazole 20 mg'],
  ['levothyrox 75', 'Lévothyroxine 75 microgrammes'],
  ['ventoline', 'Salbutamol'],
  ['salbutamol', 'Salbutamol'],
  ['kardegic 75', 'Acide acétylsalicylique 75 mg'],
  ['metformine 1000', 'Metformine 1 g'],
  ['metfromine', 'Metformine'],
  ['zopiclone', 'Zopiclone'],
  ['tramadol paracetamol', 'Tramadol + paracétamol'],
  ['vitamine d', 'Cholécalciférol'],
  ['prednisolone 20 orodispersible', 'Prednisolone 20 mg, comprimé orodispersible'],
  ['cortancyl 20', 'Prednisone 20 mg'],
  ['cortencyl', 'Prednisone'],
  ['escitalopram 10', 'Escitalopram 10 mg'],
  ['spasfon lyoc', 'Phloroglucinol'],
  ['monuril', 'Fosfomycine 3 g'],
  ['valaciclovir', 'Valaciclovir 500 mg'],
  ['cetirizine', 'Cétirizine 10 mg'],
  ['bisoprolol 2,5', 'Bisoprolol 2,5 mg'],
]
/** What is asked on the way, as fingers pause every third letter, and at the end. */
const typed = meant.flatMap(([text]) =>
  Array.from({ length: text.length - 1 }, (_, at) => text.slice(0, at + 2)).filter(
    one => one === text || one.length % 3 === 0,
  ),
)

/** Answers the names of the lines found, best first. */
type Search = (text: string) => Promise<readonly string[]>

const measure = async (search: Search) => {
  const times: number[] = []
  const before = process.cpuUsage()
  for (let round = 0; round <= rounds; round++)
    for (const text of typed) {
      const began = performance.now()
      await search(text)
      // The first round warms what is measured.
      if (round > 0) times.push(performance.now() - began)
    }
  const { user, system } = process.cpuUsage(before)
  const cpu = (user + system) / 1000 / (typed.length * (rounds + 1))
  let found = 0
  for (const [text, wanted] of meant) {
    const lines = (await search(text)).slice(0, 3)
    if (lines.some(line => line.startsWith(wanted))) found++
  }
  return { times, found, cpu }
}

const rowOf = (name: string, { times, found, cpu }: Awaited<ReturnType<typeof measure>>, limit = ''): string[] => [
  name,
  ...[0.5, 0.99].map(part => `${quantile(times, part).toFixed(2)} ms`),
  `${quantile(times, 1).toFixed(1)} ms`,
  `${cpu.toFixed(2)} ms`,
  `${found} of ${meant.length}`,
  limit,
]

const indexOf = (sheets: readonly Sheet[]): MedicineIndex => {
  const index = startIndex()
  for (const sheet of sheets) index.add(entryOf(sheet))
  return index.finish()
}

/** The same texts for both, without accents or case, as someone would do who starts from SQL. */
const searchesInSql = async (client: pg.Client, sheets: readonly Sheet[]): Promise<Record<string, Search>> => {
  await client.query('create table searched (dci text, words text)')
  const rows = sheets.map(one => ({ dci: one.dci, words: plain([one.dci, one.name, ...one.also].join(' ')) }))
  await client.query('insert into searched select * from jsonb_populate_recordset(null::searched, $1::jsonb)', [
    JSON.stringify(rows),
  ])
  const lines = (result: pg.QueryResult<{ dci: string }>) => result.rows.map(row => row.dci)
  const ilike: Search = async text =>
    lines(
      await client.query(
        'select dci, count(*) from searched where words ilike all($1) group by dci order by 2 desc limit 8',
        [
          plain(text)
            .split(' ')
            .map(word => `%${word}%`),
        ],
      ),
    )
  const trigrams = await client.query('create extension pg_trgm').then(
    () => true,
    () => false,
  )
  if (!trigrams) return { "ILIKE '%…%' for each word": ilike }
  await client.query('create index on searched using gin (words gin_trgm_ops)')
  await client.query('analyze searched')
  // Without the index for ILIKE too: it would use it.
  const without: Search = async text => {
    await client.query('set enable_bitmapscan = off')
    const found = await ilike(text)
    await client.query('set enable_bitmapscan = on')
    return found
  }
  const similar: Search = async text =>
    lines(
      await client.query(
        `select dci, max(word_similarity($1, words)), count(*) from searched where $1 <% words
         group by dci order by 2 desc, 3 desc limit 8`,
        [plain(text)],
      ),
    )
  return {
    "ILIKE '%…%' for each word": without,
    'the same with a trigram index': ilike,
    'word_similarity with a trigram index': similar,
  }
}

const overHttp =
  (arnoux: Person): Search =>
  async text => {
    const answer = await arnoux.call(findMedicines, { query: { find: text } })
    return answer.ok ? answer.value.groups.map(group => group.dci) : []
  }

const importAll = async ({ house }: TestHouse) => {
  const [at, began] = [systemTimepiece.now(), performance.now()]
  const read = await readRegister(data, () => undefined)
  const sheets = [...read.sheets()]
  const count = await importMedicines(house.db.as(importer, at), at, read)
  console.log(
    `${count} medicines, edition ${read.edition}, read and imported in ${Math.round(performance.now() - began)} ms`,
  )
  return sheets
}

const bench = async (house: TestHouse, client: pg.Client): Promise<string> => {
  const sheets = await importAll(house)
  const began = performance.now()
  const index = indexOf(sheets)
  const built = performance.now() - began
  const mine: Search = async text => find(index, text, { groups: 8, each: 6 }).groups.map(group => group.dci)
  const rows = [
    [
      `${typed.length} searches as one types, ${rounds} rounds`,
      'p50',
      'p99',
      'most',
      'meant in the first 3',
      'p99 limit',
    ],
    rowOf('index in memory', await measure(mine)),
    rowOf('the whole act over HTTP', await measure(overHttp(await house.play('arnoux'))), '50 ms'),
  ]
  for (const [name, search] of Object.entries(await searchesInSql(client, sheets)))
    rows.push(rowOf(name, await measure(search)))
  return `${table(rows)}\n\nthe index is built in ${built.toFixed(0)} ms`
}

if (!existsSync(data)) {
  console.log(`The register is not in ${data}: nothing to measure.`)
} else {
  const { cluster, folder } = await testCluster()
  const house = await openTestHouse({ realTime: true, server: cluster.owner })
  const client = new pg.Client(cluster.owner)
  await client.connect()
  try {
    console.log(await bench(house, client))
    console.log(`\n${machine()}`)
  } finally {
    await client.end()
    await house.close()
    await cluster.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
