// Checks the whole audit trail against its chain and the heads kept beside the keys; exits 1 when anything is wrong.
import { verifyTrail } from '#access/server/verifier.ts'
import { CannotStart } from '#edge/cannot-start.ts'
import { beside } from '#edge/open-beside.ts'
import { readSettings } from '#edge/settings.ts'

const sentences = {
  gap: 'une position manque dans la chaîne',
  'broken-link': 'un maillon ne suit pas le précédent',
  'entry-missing': 'une entrée chaînée a disparu',
  'entry-changed': 'une entrée chaînée a été modifiée',
  'head-mismatch': 'la chaîne diffère de la tête gardée hors de la base',
  'shorter-than-head': 'la chaîne est plus courte que la tête gardée hors de la base',
  'entry-inserted': 'une entrée n’est ni chaînée ni en attente de l’être',
} as const

const main = async (): Promise<void> => {
  const result = await beside(readSettings(process.env), verifyTrail)
  console.log(
    `${result.chained} entrées chaînées, ${result.heads} têtes hors de la base, ${result.unsealed} pas encore scellées.`,
  )
  if (result.forgedHeads > 0) console.log(`${result.forgedHeads} lignes du fichier des têtes ne sont pas de nous.`)
  for (const finding of result.findings.slice(0, 50)) {
    const where = 'position' in finding ? `position ${finding.position}` : `entrée ${finding.entryId}`
    console.log(`ANOMALIE ${where} : ${sentences[finding.kind]}.`)
  }
  const wrong = result.findings.length > 0 || result.forgedHeads > 0
  console.log(wrong ? `La trace a été altérée : ${result.findings.length} anomalies.` : 'La trace est intacte.')
  process.exitCode = wrong ? 1 : 0
}

main().catch(error => {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exitCode = error instanceof CannotStart ? error.exitCode : 70
})
