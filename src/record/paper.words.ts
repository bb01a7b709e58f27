// The wording every document of care shares, whoever it is given to: French only, since a document of care is written in French.

export const carePaper = {
  professional: 'Professionnel',
  patient: 'Patient',
  rpps: (rpps: string) => `RPPS ${rpps}`,
  bornAs: (name: string) => `Nom de naissance : ${name}`,
  givenNames: (names: string) => `Prénoms : ${names}`,
  birth: (day: string) => `Date de naissance : ${day}`,
  sex: { F: 'Sexe : féminin', M: 'Sexe : masculin', I: 'Sexe : indéterminé' },
  unqualified: 'Identité non qualifiée (pas d’INS)',
  signed: 'Signé électroniquement (non qualifié)',
  signedBy: (who: string, when: string) => `Par ${who}, ${when}.`,
  confirmed: (when: string) => `Identité du signataire confirmée de nouveau ${when}.`,
  seal: 'Empreinte SHA-256 du contenu :',
  madeBy: (account: string, template: string, version: number) =>
    `Compte du signataire : ${account} · modèle ${template} · version ${version}`,
  page: (number: number, of: number) => `Page ${number} sur ${of}`,
  demonstration: 'DÉMONSTRATION — sans valeur',
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
