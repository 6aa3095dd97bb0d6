/** One kind of value in the contract, as far as a reader of it wants to know. */
export interface Shape {
  /** As it is written: `string (uuid)`, `A[]`, `A | B`. */
  type: string;
  /** The named records that it refers to. */
  refs: readonly string[];
}

export interface Field {
  name: string;
  required: boolean;
  shape: Shape;
  about: string;
}

export interface Parameter extends Field {
  in: string;
}

export interface Operation {
  id: string;
  method: string;
  path: string;
  tag: string;
  summary: Readonly<Record<'zh' | 'en', string>>;
  parameters: readonly Parameter[];
  body: { type: string; shape: Shape; example: string } | null;
  answers: readonly { status: string; shape: Shape | null }[];
  /** Who may call: nothing for anyone. */
  secured: boolean;
}

export interface Contract {
  operations: readonly Operation[];
  records: ReadonlyMap<string, readonly Field[]>;
  examples: ReadonlyMap<string, unknown>;
}

type Json = Readonly<Record<string, unknown>>;

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A schema in words. */
export function shapeOf(value: unknown): Shape {
  const schema = object(value);
  const ref = text(schema['$ref']).split('/').pop() ?? '';
  if (ref !== '') {
    return { type: ref, refs: [ref] };
  }
  const several = [...list(schema['oneOf']), ...list(schema['anyOf']), ...list(schema['allOf'])].map(shapeOf);
  if (several.length > 0) {
    return { type: several.map((one) => one.type).join(' | '), refs: several.flatMap((one) => one.refs) };
  }
  const names = list(schema['enum']).filter((one) => one !== null);
  if (names.length > 0) {
    return { type: names.map(text).join(' | '), refs: [] };
  }
  const types = Array.isArray(schema['type']) ? schema['type'].map(text) : [text(schema['type'])];
  const [plain = ''] = types.filter((one) => one !== 'null');
  if (plain === '' && types.includes('null')) {
    return { type: 'null', refs: [] };
  }
  const or = types.includes('null') ? ' | null' : '';
  if (plain === 'array') {
    const of = shapeOf(schema['items']);
    return { type: `${/ \| /.test(of.type) ? `(${of.type})` : of.type}[]${or}`, refs: of.refs };
  }
  if (plain === 'object' && schema['additionalProperties'] !== undefined) {
    const of = shapeOf(schema['additionalProperties']);
    return { type: `{ [name]: ${of.type || 'any'} }${or}`, refs: of.refs };
  }
  const format = text(schema['format']);
  return { type: `${plain || 'any'}${format === '' ? '' : ` (${format})`}${or}`, refs: [] };
}

function fieldsOf(value: unknown): Field[] {
  const schema = object(value);
  const required = list(schema['required']);
  return Object.entries(object(schema['properties'])).map(([name, property]) => ({
    name,
    required: required.includes(name),
    shape: shapeOf(property),
    about: text(object(property)['description']),
  }));
}

/** An example of a schema: the one that it gives, otherwise one put together from its parts. */
function exampleOf(value: unknown, schemas: Json, depth = 0): unknown {
  const schema = object(value);
  if (schema['example'] !== undefined) {
    return schema['example'];
  }
  const ref = text(schema['$ref']).split('/').pop() ?? '';
  if (ref !== '') {
    return depth > 4 ? {} : exampleOf(schemas[ref], schemas, depth + 1);
  }
  const [first] = [...list(schema['oneOf']), ...list(schema['anyOf'])];
  if (first !== undefined) {
    return exampleOf(first, schemas, depth + 1);
  }
  const [name] = list(schema['enum']);
  const type: unknown = Array.isArray(schema['type']) ? list(schema['type'])[0] : schema['type'];
  switch (type) {
    case 'object':
      return Object.fromEntries(Object.entries(object(schema['properties'])).map(([key, property]) => [key, exampleOf(property, schemas, depth + 1)]));
    case 'array':
      return depth > 4 ? [] : [exampleOf(schema['items'], schemas, depth + 1)];
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    default:
      return name ?? (schema['format'] === 'uuid' ? '0199a3c2-7c1e-7d0a-9b7e-2f6f1c0a5e31' : schema['format'] === 'date-time' ? '2026-11-20T08:00:00+08:00' : '');
  }
}

const METHODS = ['get', 'post', 'put', 'delete'] as const;

/** Reads an OpenAPI document; what it does not understand it leaves out. */
export function contractOf(document: unknown): Contract {
  const components = object(object(document)['components']);
  const schemas = object(components['schemas']);
  const operations = Object.entries(object(object(document)['paths'])).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const found = object(item)[method];
      return found === undefined ? [] : [operationOf(method, path, object(found), schemas)];
    }),
  );
  return {
    operations,
    records: new Map(Object.entries(schemas).map(([name, schema]) => [name, fieldsOf(schema)])),
    examples: new Map(Object.keys(schemas).map((name) => [name, exampleOf(schemas[name], schemas)])),
  };
}

function operationOf(method: string, path: string, found: Json, schemas: Json): Operation {
  const [type, content] = Object.entries(object(object(found['requestBody'])['content']))[0] ?? ['', {}];
  const schema = object(content)['schema'];
  const example = type === '' ? '' : type.includes('json') ? JSON.stringify(exampleOf(schema, schemas), null, 2) : text(object(schema)['example']);
  return {
    id: text(found['operationId']) || `${method}${path}`,
    method: method.toUpperCase(),
    path,
    tag: text(list(found['tags'])[0]),
    summary: { zh: text(found['summary']), en: text(found['x-summary-en']) || text(found['summary']) },
    parameters: list(found['parameters']).map((one) => {
      const parameter = object(one);
      return {
        name: text(parameter['name']),
        in: text(parameter['in']),
        required: parameter['required'] === true,
        shape: shapeOf(parameter['schema']),
        about: text(parameter['description']),
      };
    }),
    body: type === '' ? null : { type, shape: shapeOf(schema), example },
    answers: Object.entries(object(found['responses'])).map(([status, answer]) => {
      const [answered] = Object.values(object(object(answer)['content']));
      const ref = text(object(answer)['$ref']).split('/').pop() ?? '';
      return {
        status,
        shape: ref !== '' ? { type: ref, refs: ref in schemas ? [ref] : [] } : answered === undefined ? null : shapeOf(object(answered)['schema']),
      };
    }),
    secured: list(found['security']).length > 0,
  };
}
