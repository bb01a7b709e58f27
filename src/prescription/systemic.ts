// Whether a medicine goes through the body or stays where it is put: a cream and an eye drop are judged otherwise.
const through = /oral|veineuse|musculaire|sous-cutan|rectal|linguale|transderm|inhal|respirat|parent/i

/** When the register tells no route, it is taken to go through the body. */
export const isSystemic = ({ routes }: { readonly routes: readonly string[] }): boolean =>
  routes.length === 0 || routes.some(route => through.test(route))
