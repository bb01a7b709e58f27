// French signs stay with their word at the end of a line.

export const unbroken = (text: string): string => text.replace(/ ([:;?»%])/g, '\u00a0$1').replaceAll('« ', '«\u00a0')
