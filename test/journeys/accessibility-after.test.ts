// Inspected: what a consultation leaves, its outcome and its follow-up.
import { closing } from './closing-scene.ts'
import { followUps } from './follow-up-scene.ts'
import { inspected } from './inspected.ts'

inspected({ closing, followUps })
