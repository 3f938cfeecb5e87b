// read_sheet.cjs FILE.csv ROWS LIVE: SheetJS, which reads CSV as spreadsheets do, finds ROWS rows and, if LIVE is "safe",
// no formula; if it is "live", some (so that the check could fail).
const fs = require('fs');
const path = require('path');
const xlsx = require(path.join(process.env.MODULES, 'node_modules', 'xlsx'));

const [file, rows, live] = process.argv.slice(2);
const book = xlsx.read(fs.readFileSync(file), {type: 'buffer', codepage: 65001});
const sheet = book.Sheets[book.SheetNames[0]];
const formulas = Object.keys(sheet).filter((cell) => sheet[cell] && sheet[cell].f);
const found = xlsx.utils.decode_range(sheet['!ref']).e.r;
const name = path.basename(file);
if (found !== Number(rows)) {
  console.error(`sheetjs: ${name}: found ${found} rows, expected ${rows}`);
  process.exit(1);
}
if ((formulas.length > 0) !== (live === 'live')) {
  console.error(`sheetjs: ${name}: found formulas ${formulas.map((cell) => cell + '=' + sheet[cell].f)}, expected ${live}`);
  process.exit(1);
}
console.log(`ok sheetjs: ${name}: ${found} rows, ${formulas.length} formulas`);
