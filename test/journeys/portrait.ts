// Two invented faces, drawn for the fake cameras of the pictures: nobody's photograph stands in this repository.
import { writeFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'

interface Face {
  readonly wall: string
  readonly light: string
  readonly skin: string
  readonly shade: string
  readonly hair: string
  readonly clothes: string
  readonly collar: string
  /** What stands behind, falls behind the face, and covers it, as SVG of its own. */
  readonly behind: string
  readonly back: string
  readonly front: string
}

const faces = {
  patient: {
    wall: '#d9c7a8',
    light: '#efe2c8',
    skin: '#e0ac86',
    shade: '#c98f69',
    hair: '#4a2f22',
    clothes: '#7d8f6f',
    collar: '#6d7f60',
    back: '',
    behind:
      '<rect x="90" y="70" width="250" height="330" rx="8" fill="#f7efdf"/><path d="M215 70v330M90 235h250" stroke="#cdb991" stroke-width="10"/><rect x="980" y="430" width="230" height="14" fill="#a98a5c"/><path d="M1090 430c-8-70-60-80-66-120 40 4 60 40 66 62 2-50 30-84 66-90 0 44-40 80-52 148z" fill="#66805a"/>',
    front:
      '<path d="M470 430c-30-190 40-300 170-300s200 110 170 300c10 90 20 150-10 190l-50-10c30-120 10-210-30-280-60 20-140 10-190-30-30 70-70 190-30 320l-40 10c-20-50-2-110 10-200z" fill="HAIR"/>',
  },
  practitioner: {
    wall: '#b9cbc8',
    light: '#d8e4e1',
    skin: '#c98d66',
    shade: '#ae734f',
    hair: '#221d1c',
    clothes: '#f4f6f5',
    collar: '#0e6656',
    back: '<path d="M462 400c-14-180 66-276 178-276s192 96 178 276c8 84 4 140-22 176H484c-26-36-30-92-22-176z" fill="HAIR"/>',
    behind:
      '<rect x="880" y="90" width="330" height="420" fill="#9db3af"/><path d="M880 230h330M880 370h330" stroke="#83998f" stroke-width="10"/><g fill="#e9a35c"><rect x="910" y="130" width="34" height="100"/><rect x="1000" y="270" width="34" height="100"/></g><g fill="#0e6656"><rect x="950" y="145" width="30" height="85"/><rect x="1040" y="285" width="44" height="85"/><rect x="930" y="405" width="40" height="105"/></g><g fill="#f4efe4"><rect x="1060" y="120" width="26" height="110"/><rect x="1120" y="400" width="30" height="110"/></g>',
    front:
      '<path d="M486 400c-26-170 40-262 154-262s180 92 154 262c-14-90-50-130-80-150-60 24-160 20-196-6-18 40-28 90-32 156z" fill="HAIR"/><g fill="none" stroke="#2b3438" stroke-width="8"><circle cx="578" cy="378" r="44"/><circle cx="702" cy="378" r="44"/><path d="M622 372q18-12 36 0"/></g>',
  },
} satisfies Record<string, Face>

/** `breath` goes from 0 to 1 and back: shoulders rise by some pixels, and the eyes close once. */
const drawn = (face: Face, breath: number, shut: boolean): string => {
  const eye = (x: number) =>
    shut
      ? `<path d="M${x - 20} 382q20 12 40 0" fill="none" stroke="#2b2320" stroke-width="7" stroke-linecap="round"/>`
      : `<ellipse cx="${x}" cy="380" rx="11" ry="13" fill="#2b2320"/><circle cx="${x + 4}" cy="375" r="4" fill="#fff"/>`
  const rise = -6 * breath
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 720" width="1280" height="720">
<defs><radialGradient id="l" cx=".3" cy=".3" r=".9"><stop offset="0" stop-color="${face.light}"/><stop offset="1" stop-color="${face.wall}"/></radialGradient></defs>
<rect width="1280" height="720" fill="url(#l)"/>${face.behind}
<g transform="translate(0 ${rise})">
${face.back.replaceAll('HAIR', face.hair)}
<path d="M300 740c10-120 80-180 200-205h280c120 25 190 85 200 205z" fill="${face.clothes}"/>
<path d="M560 470h160v90c-20 60-140 60-160 0z" fill="${face.shade}"/>
<path d="M545 545c30 70 160 70 190 0l36 14c-40 110-222 110-262 0z" fill="${face.collar}"/>
</g>
<g transform="translate(0 ${rise / 2})">
<ellipse cx="492" cy="400" rx="24" ry="38" fill="${face.shade}"/><ellipse cx="788" cy="400" rx="24" ry="38" fill="${face.shade}"/>
<path d="M496 340c0-110 60-170 144-170s144 60 144 170c0 120-50 210-144 210s-144-90-144-210z" fill="${face.skin}"/>
${face.front.replaceAll('HAIR', face.hair)}
<path d="M548 336q30-18 60-4M672 332q30-14 60 4" fill="none" stroke="${face.hair}" stroke-width="9" stroke-linecap="round"/>
${eye(578)}${eye(702)}
<path d="M640 392q-18 44 4 50" fill="none" stroke="${face.shade}" stroke-width="8" stroke-linecap="round"/>
<path d="M592 478q48 34 96 0" fill="none" stroke="#9c4a3c" stroke-width="9" stroke-linecap="round"/>
</g></svg>`
}

const breaths = 8
const heldFor = 8

/** Draws a face breathing and writes it as the file of images a fake camera reads. */
export const drawPortrait = async (browser: Browser, who: keyof typeof faces, file: string): Promise<void> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  const images: Buffer[] = []
  for (let at = 0; at < breaths; at++) {
    const breath = (1 - Math.cos((2 * Math.PI * at) / breaths)) / 2
    await page.setContent(`<body style="margin:0">${drawn(faces[who], breath, at === breaths - 1)}</body>`)
    const image = await page.screenshot({ type: 'jpeg', quality: 90 })
    for (let times = 0; times < heldFor; times++) images.push(image)
  }
  await writeFile(file, Buffer.concat(images))
  await page.close()
}
