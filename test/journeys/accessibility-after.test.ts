// Inspected: what a consultation leaves, its outcome, prescriptions and follow-up.
import { closing } from './closing-scene.ts'
import { followUps } from './follow-up-scene.ts'
import { inspected } from './inspected.ts'
import { prescriptions } from './prescription-scene.ts'

inspected({ closing, prescriptions, followUps })
