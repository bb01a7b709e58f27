// The words of what the figures say: the two questions, and how the leads read the answers.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { answerSatisfaction, SatisfactionAnswer, SatisfactionQuestion } from './satisfaction.ts'

type Refusals = RefusalWords<typeof answerSatisfaction>

export const words = bilingual(
  {
    refusals: {
      'nothing-answered': 'Répondez à l’une des deux questions, ou laissez-les.',
      'not-over': 'La consultation n’est pas terminée.',
      'already-answered': 'Vous avez déjà répondu. Merci.',
    } satisfies Refusals as Refusals,
    title: 'Deux questions, si vous le voulez',
    why: 'Vos réponses sont comptées avec les autres. Elles ne sont rattachées ni à vous, ni au médecin.',
    questions: {
      met: 'Cette consultation a-t-elle répondu à votre besoin ?',
      heard: 'Vous êtes-vous senti écouté ?',
    } satisfies Record<SatisfactionQuestion, string> as Record<SatisfactionQuestion, string>,
    answers: { yes: 'Oui', partly: 'En partie', no: 'Non' } satisfies Record<SatisfactionAnswer, string> as Record<
      SatisfactionAnswer,
      string
    >,
    send: 'Envoyer mes réponses',
    thanks: 'Merci. Vos réponses sont comptées avec les autres.',
    lead: {
      title: 'Ce que les patients en disent',
      span: 'Douze derniers mois, pour la structure. Aucun professionnel n’est distingué.',
      few: 'Pas encore assez de réponses : rien n’est montré en dessous de dix.',
      answered: (count: number) => `${count} réponses`,
      partlyOrNo: 'En partie ou non',
    },
  },
  {
    refusals: {
      'nothing-answered': 'Answer one of the two questions, or leave them.',
      'not-over': 'The consultation is not over.',
      'already-answered': 'You have already answered. Thank you.',
    },
    title: 'Two questions, if you wish',
    why: 'Your answers are counted with the others. They are tied neither to you nor to the doctor.',
    questions: { met: 'Did this consultation meet your need?', heard: 'Did you feel listened to?' },
    answers: { yes: 'Yes', partly: 'In part', no: 'No' },
    send: 'Send my answers',
    thanks: 'Thank you. Your answers are counted with the others.',
    lead: {
      title: 'What patients say of it',
      span: 'The last twelve months, for the structure. No professional is told apart.',
      few: 'Not enough answers yet: nothing is shown below ten.',
      answered: count => `${count} answers`,
      partlyOrNo: 'In part or no',
    },
  },
)
