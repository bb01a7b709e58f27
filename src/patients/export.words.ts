// How a patient's own part of the archive is told on paper: French only, as the other documents are.
import type { InviteKind } from './invite-person.ts'
import type { Kinship } from './rights.ts'

const kinds: Readonly<Record<Kinship | InviteKind | 'treats' | 'breaks-glass', string>> = {
  self: 'Votre propre compte',
  confidential: 'Votre propre compte',
  parent: 'Parent',
  aidant: 'Aidant',
  treats: 'Professionnel qui vous a soigné',
  'breaks-glass': 'Professionnel, par bris de glace',
}

export const exportWords = {
  identity: 'Identité',
  name: (given: string, family: string) => `${given} ${family}`,
  used: (name: string) => `Nom utilisé : ${name}`,
  born: (day: string) => `Date de naissance : ${day}`,
  opened: (day: string) => `Dossier ouvert le ${day}`,
  people: 'Qui a eu accès à votre dossier, et à quel titre',
  kinds,
  from: (who: string, from: string, until: string | null) =>
    until ? `${who} : du ${from} au ${until}` : `${who} : depuis le ${from}`,
  invited: (who: string, day: string) => `Invitation (${who}) le ${day}`,
  consents: 'Vos accords',
  consent: (title: string, yes: boolean, day: string) => `${title} : ${yes ? 'oui' : 'non'}, le ${day}`,
  companions: 'Qui vous accompagne',
  companion: (name: string, tie: string, day: string) => `${name}, ${tie}, dit le ${day}`,
  nobody: (day: string) => `Personne, dit le ${day}`,
}
