// How many steps there are from « pour qui » to the waiting room.
export const of = 6
