// A QR code (ISO/IEC 18004) as plain squares, so that it is printed sharp and a document stays an archive without images.
import qrcode from 'qrcode'

/** The dark modules, each by its column and row, and how many there are on a side. */
export const squareOf = (
  text: string,
): { readonly side: number; readonly dark: readonly (readonly [number, number])[] } => {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' })
  const side = modules.size
  const dark = Array.from(modules.data, (value, index) => ({ value, index }))
    .filter(({ value }) => value)
    .map(({ index }) => [index % side, Math.floor(index / side)] as const)
  return { side, dark }
}
