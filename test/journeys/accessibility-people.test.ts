// Inspected: people, photographs, security.
import { inspected } from './inspected.ts'
import { people } from './people-scene.ts'
import { photos } from './photo-scenes.ts'
import { security } from './security-scene.ts'

inspected({ people, photos, security })
