// The fiche of a professional: civility, title, names, specialty, RPPS, main place of practice (référentiel HAS, 21 December 2023).

import { nameOf, type PractitionerCard } from '#practitioners/practitioner.ts'
import { Facts } from '#screen/Facts.tsx'
import { Initials } from '#screen/Initials.tsx'
import { useWords } from '#screen/language.tsx'
import { words } from '../consultation.words.ts'

export function FicheCard({ card }: { readonly card: PractitionerCard }) {
  const text = useWords(words).fiche
  const civil = card.title === '' ? nameOf(card) : `${card.civility} ${nameOf(card)}`
  const address = `${card.practiceAddress}, ${card.practicePostcode} ${card.practiceCity}`
  return (
    <div className="fiche">
      <div className="fiche__who">
        <Initials name={`${card.givenName} ${card.familyName}`} />
        <div>
          <p className="fiche__name">{civil}</p>
          <p className="soft">{card.specialty}</p>
        </div>
      </div>
      <Facts
        look="blocks"
        facts={[
          {
            term: text.rpps,
            value: (
              <>
                <span className="figures">{card.rpps}</span>
                <br />
                <span className="soft small">{text.rppsWhy}</span>
              </>
            ),
          },
          { term: text.practice, value: address },
        ]}
      />
    </div>
  )
}
