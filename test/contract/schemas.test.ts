import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { misfit } from '../../src/contract/check.ts';
import { eventSchema } from '../../src/contract/event.ts';
import {
  envelopeSchema,
  eventsFileSchema,
  organizationsFileSchema,
} from '../../src/contract/file.ts';
import { organizationSchema } from '../../src/contract/organization.ts';
import { jsonSchemas } from '../../src/contract/schemas.ts';
import { envelopeShape } from '../../src/contract/shapes/envelope.generated.ts';
import { eventShape } from '../../src/contract/shapes/event.generated.ts';
import { organizationShape } from '../../src/contract/shapes/organization.generated.ts';
import { taxonomies } from '../../src/contract/terms.ts';
import { generateShapes } from '../../scripts/generate.ts';
import {
  anyCoverage,
  anyEnvelope,
  anyEvent,
  anyOrganization,
  mutated,
  withoutProto,
} from '../support/records.ts';
import { projectFile } from '../support/shared.ts';
import { terms } from '../support/sheets.ts';

describe('shapes', () => {
  it('are what the zod schemas give (else: npm run generate)', async () => {
    for (const [name, text] of Object.entries(await generateShapes())) {
      assert.equal(readFileSync(projectFile(`src/contract/shapes/${name}`), 'utf8'), text);
    }
  });
});

const pairs = [
  ['organization', organizationShape, organizationSchema, anyOrganization],
  ['event', eventShape, eventSchema, anyEvent],
  ['envelope', envelopeShape, envelopeSchema, withoutProto(anyEnvelope)],
] as const;

for (const [name, shape, schema, records] of pairs) {
  describe(`misfit: ${name}`, () => {
    it('lets through what zod lets through', () => {
      fc.assert(
        fc.property<[unknown]>(records, (record) => {
          assert.equal(schema.safeParse(record).success, true);
          assert.equal(misfit(shape, record), undefined);
        }),
        { numRuns: 300 },
      );
    });

    it('refuses what zod refuses, and no more', () => {
      const outcomes = { fits: 0, misfits: 0 };
      fc.assert(
        fc.property(withoutProto(mutated<unknown>(records)), (record) => {
          const { success } = schema.safeParse(record);
          assert.equal(misfit(shape, record) === undefined, success);
          outcomes[success ? 'fits' : 'misfits']++;
        }),
        { numRuns: 3000 },
      );
      assert.ok(outcomes.fits > 100 && outcomes.misfits > 1000, JSON.stringify(outcomes));
    });

    it('refuses what is no record at all, without crashing', () => {
      for (const value of [undefined, null, 0, '', [], true, 'x', [{}], NaN]) {
        assert.equal(misfit(shape, value), '/', JSON.stringify(value));
        assert.equal(schema.safeParse(value).success, false);
      }
    });
  });
}

describe('misfit', () => {
  const record = {
    ...{ id: 'a', formerIds: [], name: 'A', legalForm: 'informal', municipalities: ['olaine'] },
    ...{ areas: [], themes: [], member: false, publicBenefit: false },
  };

  it('names the path of the first place that does not fit', () => {
    assert.equal(misfit(organizationShape, record), undefined);
    assert.equal(misfit(organizationShape, { ...record, name: '' }), '/name');
    assert.equal(misfit(organizationShape, { ...record, areas: ['a', 'B'] }), '/areas/1');
    assert.equal(misfit(organizationShape, { ...record, geo: { latitude: 1 } }), '/geo/longitude');
    assert.equal(misfit(organizationShape, { ...record, municipalities: [] }), '/municipalities');
    for (const latitude of [90.1, -90.1]) {
      const geo = { latitude, longitude: 0 };
      assert.equal(misfit(organizationShape, { ...record, geo }), '/geo/latitude');
    }
  });

  it('ignores keys that it does not know, also those that every object has', () => {
    const hostile = JSON.parse(
      `{"__proto__": 1, "constructor": {"a": null}, "toString": [], ${JSON.stringify(record).slice(1)}`,
    ) as unknown;
    assert.equal(misfit(organizationShape, hostile), undefined);
    assert.equal(organizationSchema.safeParse(hostile).success, true);
  });

  it('does not take an inherited key for a missing one', () => {
    const inherited = Object.create(record) as unknown;
    assert.equal(misfit(organizationShape, inherited) === undefined, true);
    const { id: _, ...without } = record;
    assert.equal(misfit(organizationShape, without), '/id');
  });
});

describe('the JSON Schemas', () => {
  const organizations = fc
    .tuple(withoutProto(anyEnvelope), fc.array(anyOrganization, { maxLength: 2 }))
    .map(([envelope, list]) => ({ ...envelope, organizations: list }));
  const events = fc
    .tuple(withoutProto(anyEnvelope), fc.array(anyEvent, { maxLength: 2 }), anyCoverage)
    .map(([envelope, list, coverage]) => ({ ...envelope, ...coverage, events: list }));

  it('are of draft 2020-12', () => {
    for (const schema of Object.values(jsonSchemas)) {
      assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    }
  });

  for (const [name, files, schema] of [
    ['organizations', organizations, organizationsFileSchema],
    ['events', events, eventsFileSchema],
  ] as const) {
    it(`agree with zod on whole files: ${name}`, () => {
      const ajv = new Ajv2020({ strict: true, validateFormats: false });
      const validate = ajv.compile(jsonSchemas[name]);
      fc.assert(
        fc.property(
          withoutProto(fc.oneof<fc.Arbitrary<unknown>[]>(files, mutated<unknown>(files))),
          (each) => {
            assert.equal(validate(each), schema.safeParse(each).success);
          },
        ),
        { numRuns: 1500 },
      );
    });
  }
});

describe('content/terms.csv', () => {
  it('names every code of the contract in Latvian and English, and no place without its municipality', () => {
    for (const [taxonomy, codes] of Object.entries(taxonomies)) {
      for (const code of codes) assert.ok(terms[taxonomy]?.[code], `${taxonomy} ${code}`);
    }
    for (const [code, { kind, municipality }] of Object.entries(terms['place'] ?? {})) {
      assert.match(kind ?? '', /^(town|village|neighbourhood|parish)$/, code);
      assert.match(municipality ?? '', /^(marupe|olaine)$/, code);
    }
  });
});
