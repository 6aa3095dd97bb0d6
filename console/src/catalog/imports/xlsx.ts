import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { MOST_ROWS, type Grid } from './csv';

/** Larger parts are not unpacked, whatever the file says of itself. */
const MOST_UNPACKED = 64_000_000;

function xml(text: string): Document {
  return new DOMParser().parseFromString(text, 'application/xml');
}

function parts(bytes: Uint8Array): (name: string) => Document | undefined {
  let unpacked = 0;
  const files = unzipSync(bytes, {
    filter: (file) => {
      const wanted = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/.test(file.name);
      unpacked += wanted ? file.originalSize : 0;
      return wanted && unpacked <= MOST_UNPACKED;
    },
  });
  return (name) => (files[name] === undefined ? undefined : xml(strFromU8(files[name])));
}

function tags(node: Document | Element, name: string): Element[] {
  return [...node.getElementsByTagNameNS('*', name)];
}

function textOf(node: Element): string {
  return tags(node, 't')
    .filter((part) => part.parentElement?.localName !== 'rPh')
    .map((part) => part.textContent)
    .join('');
}

/** Where the first sheet lies in the workbook. */
function firstSheet(part: (name: string) => Document | undefined): Document | undefined {
  const workbook = part('xl/workbook.xml');
  const sheet = workbook === undefined ? undefined : tags(workbook, 'sheet')[0];
  const id = [...(sheet?.attributes ?? [])].find((attribute) => attribute.localName === 'id')?.value;
  const links = part('xl/_rels/workbook.xml.rels');
  const link = links === undefined ? undefined : tags(links, 'Relationship').find((one) => one.getAttribute('Id') === id);
  const target = link?.getAttribute('Target') ?? 'worksheets/sheet1.xml';
  return part(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
}

/** The column of a reference such as BC12, from 0. */
export function columnOf(reference: string): number {
  return Array.from(reference.replace(/\d+$/, '')).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The first sheet of a workbook as text, cell by cell, as it is stored: an identifier kept as text keeps its zeros. */
export function readXlsx(bytes: Uint8Array): Grid {
  const part = parts(bytes);
  const sheet = firstSheet(part);
  if (sheet === undefined) {
    throw new Error('no sheet');
  }
  const strings = part('xl/sharedStrings.xml');
  const shared = strings === undefined ? [] : tags(strings, 'si').map(textOf);
  const rows = tags(sheet, 'row')
    .slice(0, MOST_ROWS + 1)
    .map((row) => {
      const values: string[] = [];
      tags(row, 'c').forEach((cell, index) => {
        const at = columnOf(cell.getAttribute('r') ?? '') ;
        values[at < 0 ? index : at] = valueOf(cell, shared);
      });
      return Array.from(values, (value: string | undefined) => value ?? '');
    })
    .filter((row) => row.some((value) => value.trim() !== ''));
  const [header = [], ...rest] = rows;
  return { header: header.map((name) => name.trim()), rows: rest };
}

function valueOf(cell: Element, shared: readonly string[]): string {
  const kind = cell.getAttribute('t');
  if (kind === 'inlineStr') {
    return textOf(cell);
  }
  const value = tags(cell, 'v')[0]?.textContent ?? '';
  if (kind === 's') {
    return shared[Number(value)] ?? '';
  }
  return kind === 'b' ? (value === '1' ? 'TRUE' : 'FALSE') : value;
}

export interface Column {
  title: string;
  width: number;
  /** What may be chosen in its cells. */
  choices?: readonly string[];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function letter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letter(Math.floor(index / 26) - 1) + letter(index % 26);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

function line(number: number, values: readonly string[], style: number): string {
  const filled = values.map(
    (value, index) => `<c r="${letter(index)}${number}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`,
  );
  return `<row r="${number}">${filled.join('')}</row>`;
}

/** A workbook of one sheet: a bold header that stays in view, lists to choose from, and some rows. */
export function writeXlsx(name: string, columns: readonly Column[], rows: readonly (readonly string[])[]): Uint8Array {
  const lists = columns.flatMap((column, index) =>
    column.choices === undefined
      ? []
      : [
          `<dataValidation type="list" allowBlank="1" sqref="${letter(index)}2:${letter(index)}2001"><formula1>"${escaped(column.choices.join(','))}"</formula1></dataValidation>`,
        ],
  );
  const widths = columns.map((column, index) => `<col min="${index + 1}" max="${index + 1}" width="${column.width}" customWidth="1"/>`);
  const body = [columns.map((column) => column.title), ...rows].map((values, index) => line(index + 1, values, index === 0 ? 1 : 2));
  const files = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDF6F6"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${body.join('')}</sheetData><dataValidations count="${lists.length}">${lists.join('')}</dataValidations></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}
