import { i18n } from '../../i18n';
import { FORMATS, GRADES, OPENINGS, SHARINGS, TYPES } from '../model';
import type { DraftItem } from '../edit/form';
import type { Grid } from './csv';
import type { Column } from './xlsx';
import './texts';
import '../texts';

/** The columns of the template, in order; their titles are those of the fields in the reader's language. */
const COLUMNS = [
  'title', 'name', 'type', 'length', 'scale', 'key', 'nullable', 'format', 'personal', 'grade', 'sharing', 'sharingCondition', 'sharingBasis',
  'opening', 'openingCondition', 'openingBasis', 'personalReason',
] as const;
type ColumnName = (typeof COLUMNS)[number];

const CODES: Readonly<Record<string, readonly string[]>> = {
  type: ['C', 'I', 'N', 'Y', 'D', 'T', 'L', 'B', 'F', 'M', 'G'],
  sharing: ['1', '2', '3'],
  opening: ['1', '2', '3'],
};

function words(language: 'zh' | 'en') {
  const catalog = i18n.getFixedT(language, 'catalog');
  const ui = i18n.getFixedT(language, 'ui');
  return {
    column: (name: ColumnName) => catalog(`field.${name}`),
    type: TYPES.map((value) => catalog(`type.${value}`)),
    format: FORMATS.map((value) => catalog(`format.${value}`)),
    sharing: SHARINGS.map((value) => ui(`sharing.${value}`)),
    opening: OPENINGS.map((value) => ui(`opening.${value}`)),
    yes: catalog('yes'),
    no: catalog('no'),
  };
}

/** The template's columns, with what may be chosen in each. */
export function templateColumns(language: 'zh' | 'en'): Column[] {
  const said = words(language);
  const choices: Partial<Record<ColumnName, readonly string[]>> = {
    type: said.type,
    format: said.format,
    grade: GRADES,
    sharing: said.sharing,
    opening: said.opening,
    key: [said.yes, said.no],
    nullable: [said.yes, said.no],
    personal: [said.yes, said.no],
  };
  return COLUMNS.map((name) => {
    const listed = choices[name];
    const width = /Basis|Condition|Reason/.test(name) ? 30 : name === 'title' ? 20 : 14;
    return { title: said.column(name), width, ...(listed === undefined ? {} : { choices: listed }) };
  });
}

/** Which column each field stands in; undefined where it is no template. */
function places(header: readonly string[]): Map<ColumnName, number> | undefined {
  const both = [words('zh'), words('en')];
  const found = new Map<ColumnName, number>();
  COLUMNS.forEach((name) => {
    const at = header.findIndex((title) => both.some((said) => said.column(name).toLowerCase() === title.toLowerCase()));
    if (at >= 0) {
      found.set(name, at);
    }
  });
  return found.has('title') && found.has('name') && found.has('type') ? found : undefined;
}

export interface Warning {
  row: number;
  column: string;
  value: string;
}

export interface FromTemplate {
  items: Partial<DraftItem>[];
  warnings: Warning[];
}

/** The items of a filled-in template; undefined where the table is none. Values are taken in either language, or by the guide's codes. */
export function readTemplate(grid: Grid): FromTemplate | undefined {
  const at = places(grid.header);
  if (at === undefined) {
    return undefined;
  }
  const both = [words('zh'), words('en')];
  const yes = [...i18n.getFixedT('zh', 'catalogImport')('yesWords').split('|'), ...i18n.getFixedT('en', 'catalogImport')('yesWords').split('|'), '1'];
  const warnings: Warning[] = [];
  const items = grid.rows.map((row, index) => {
    const text = (name: ColumnName) => row[at.get(name) ?? -1]?.trim() ?? '';
    const warn = (name: ColumnName) => {
      warnings.push({ row: index + 2, column: grid.header[at.get(name) ?? 0] ?? name, value: text(name) });
    };
    const one = <T extends string>(name: 'type' | 'format' | 'sharing' | 'opening', values: readonly T[]): T | undefined => {
      const given = text(name).toLowerCase();
      const found = values.find(
        (value, place) =>
          value.toLowerCase() === given ||
          CODES[name]?.[place]?.toLowerCase() === given ||
          both.some((said) => said[name][place]?.toLowerCase() === given),
      );
      if (found === undefined && given !== '') {
        warn(name);
      }
      return found;
    };
    const number = (name: 'length' | 'scale') => {
      const given = text(name);
      if (given !== '' && !/^\d+$/.test(given)) {
        warn(name);
        return null;
      }
      return given === '' ? null : Number(given);
    };
    const flag = (name: 'key' | 'nullable' | 'personal') => yes.includes(text(name).toLowerCase());
    const grade = GRADES.find((value) => value === text('grade').toUpperCase());
    const said = (name: ColumnName) => (text(name) === '' ? null : text(name));
    const key = flag('key');
    return given({
      title: text('title'),
      name: text('name').toLowerCase(),
      type: one('type', TYPES),
      length: number('length'),
      scale: number('scale'),
      key,
      nullable: !key && (text('nullable') === '' || flag('nullable')),
      format: one('format', FORMATS) ?? null,
      personal: flag('personal'),
      grade,
      sharing: one('sharing', SHARINGS),
      sharingCondition: said('sharingCondition'),
      sharingBasis: said('sharingBasis'),
      opening: one('opening', OPENINGS),
      openingCondition: said('openingCondition'),
      openingBasis: said('openingBasis'),
      personalReason: said('personalReason'),
    });
  });
  return { items, warnings };
}

/** Without what was not said. */
function given(item: { [K in keyof DraftItem]?: DraftItem[K] | undefined }): Partial<DraftItem> {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}
