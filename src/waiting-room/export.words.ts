// How the waiting room's part of the archive is told on paper: French only, as the other documents are.
export const exportWords = {
  places: 'Vos passages en salle d’attente',
  place: (day: string) => `Entrée en salle d’attente le ${day}`,
  measures: 'Mesures prises à la suite d’un signalement',
  measure: (kind: 'warning' | 'block', day: string) =>
    `${kind === 'warning' ? 'Avertissement' : 'Suspension'} le ${day}`,
}
