// How the record's own part of the archive is titled on paper: French only, as the other documents are.
export const exportWords = {
  added: 'Photos et documents que vous avez ajoutés',
  keeping: 'Durée de conservation',
  lastCare: (day: string) => `Dernier soin le ${day}. La durée se compte à partir de ce jour.`,
}
