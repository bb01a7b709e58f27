// Inspected: emergency, relay, broken glass, rights, administration.
import { care } from './care-scenes.ts'
import { inspected } from './inspected.ts'

inspected(care)
