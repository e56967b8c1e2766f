/** The part of JSON Schema 2020-12 that messages use, which `check-message.ts` reads. */
export interface MessageShape {
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly allOf?: readonly MessageShape[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: MessageShape;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, MessageShape>>;
  readonly required?: readonly string[];
}

/** A shape with any other keyword would let through what it should not. */
export const messageKeywords: ReadonlySet<string> = new Set<keyof MessageShape>([
  'type',
  'minLength',
  'maxLength',
  'pattern',
  'allOf',
  'minimum',
  'maximum',
  'items',
  'maxItems',
  'properties',
  'required',
]);
