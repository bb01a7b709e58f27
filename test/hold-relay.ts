// Starts the relay with the keys folder and port given as arguments and holds it until killed.
import { openLog } from '#edge/log.ts'
import { startRelay } from '#edge/relay.ts'

const [keysFolder = '', port] = process.argv.slice(2)
const options = { keysFolder, host: 'localhost', loopback: true, port: Number(port), log: openLog('silent') }
const relay = await startRelay({ turn: undefined }, options)
process.stdout.write(`${JSON.stringify(relay?.urls)}\n`)
