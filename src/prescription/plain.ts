// Text as it is compared: no accents, no case, one space, an apostrophe for a space.

/** « Œstradiol, Comprimé d’1 mg » → « oestradiol, comprime d 1 mg ». */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/['’`]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
