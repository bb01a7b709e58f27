// Opens the cluster of the folders given as arguments and holds it until killed; says on its output what it got.

import { openLog } from '#edge/log.ts'
import { openCluster } from '#edge/postgres/cluster.ts'

const [dataFolder = '', passwordFile = ''] = process.argv.slice(2)
const { owner, adopted } = await openCluster({ dataFolder, passwordFile, log: openLog('silent') })
process.stdout.write(`${JSON.stringify({ owner, adopted })}\n`)
