// The words of the receipt: on paper in French, as every document of care, and on the screens.
import { bilingual } from '#kit/words.ts'

export const words = bilingual(
  {
    refusals: {},
    title: 'Ce que vous payez',
    nothing: 'Vous ne payez rien pour cette consultation.',
    noTariff: 'Le tarif de cette spécialité n’est pas connu ici : aucun reçu n’a été fait.',
    charged: (amount: string) =>
      `Cette consultation coûte ${amount}. Votre reçu dit ce qui est remboursé, et pourquoi.`,
    notTaken: 'Aucun paiement n’a été pris ici.',
    read: 'Télécharger le reçu',
    export: 'Reçus',
    kinds: { charged: 'Consultation facturée', nothing: 'Rien à payer', 'no-tariff': 'Tarif non connu' },
  },
  {
    refusals: {},
    title: 'What you pay',
    nothing: 'You pay nothing for this consultation.',
    noTariff: 'The tariff of this specialty is not known here: no receipt was made.',
    charged: amount => `This consultation costs ${amount}. Your receipt says what is paid back, and why.`,
    notTaken: 'No payment was taken here.',
    read: 'Download the receipt',
    export: 'Receipts',
    kinds: { charged: 'Consultation billed', nothing: 'Nothing to pay', 'no-tariff': 'Tariff not known' },
  },
)

export const paper = {
  title: 'Reçu',
  act: (when: string) => `Téléconsultation du ${when}.`,
  amounts: 'Ce que coûte l’acte',
  line: (what: string, amount: string) => `- ${what} : ${amount}`,
  consultation: (code: string) => `Téléconsultation, code ${code}`,
  total: (amount: string) => `Total : ${amount}`,
  unverified: 'Le montant du supplément, ou du tarif, est à confirmer : les textes publiés ne concordent pas.',
  back: 'Ce qui est remboursé',
  payment: 'Paiement',
  notTaken: 'Aucun paiement n’a été pris sur cette plateforme.',
  notAClaim: 'Ce reçu n’est pas une feuille de soins : il n’a pas été transmis à l’Assurance Maladie.',
  told: (when: string) => `Prix dit au patient avant de commencer, ${when}.`,
  rule: (source: string) => `Règle appliquée : ${source}.`,
  version: (version: string) => `Versions des règles : ${version}.`,
}
