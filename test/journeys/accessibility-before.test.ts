// Inspected: what comes before the consultation, appointments, reasons and price.
import { appointments } from './agenda-scene.ts'
import { inspected } from './inspected.ts'
import { price } from './price-scene.ts'
import { reasons } from './reason-scene.ts'

inspected({ appointments, price, reasons })
