// How one's account is told in the archive of a record: French only, as the other documents are.
export const exportWords = {
  account: 'Votre compte',
  email: (address: string) => `Adresse électronique : ${address}`,
  telephone: (number: string) => `Téléphone : ${number}`,
  sessions: (count: number) => `${count} connexion${count > 1 ? 's' : ''} gardée${count > 1 ? 's' : ''}`,
}
