import { expect } from 'chai';
import { organizationShape } from '../../src/contract/shapes/organization.generated.ts';
import { NewerVersionError, readRecords } from '../../src/data/read-file.ts';

const good = {
  id: 'koris',
  formerIds: [],
  name: 'Koris',
  legalForm: 'collective',
  municipalities: ['marupe'],
  areas: [],
  themes: [],
  member: false,
  publicBenefit: false,
};
const file = (organizations: unknown, version: unknown = 1) => ({
  version,
  updatedAt: '2026-11-01T10:00:00Z',
  terms: {},
  organizations,
});
const read = (json: unknown) => readRecords(json, 'organizations', organizationShape);

describe('readRecords', () => {
  const realWarn = console.warn;
  let warnings: unknown[][] = [];
  beforeEach(() => {
    warnings = [];
    console.warn = (...args: unknown[]) => warnings.push(args);
  });
  afterEach(() => (console.warn = realWarn));

  it('gives the records, the terms and the time of the last change', () => {
    const { records, updatedAt } = read(file([good]));
    expect(records).to.deep.equal([good]);
    expect(updatedAt).to.equal('2026-11-01T10:00:00Z');
    expect(warnings).to.deep.equal([]);
  });

  it('ignores keys that it does not know', () => {
    expect(read({ ...file([{ ...good, new: 1 }]), more: true }).records).to.have.length(1);
  });

  it('leaves a record that does not fit out alone, and names it and what is wrong', () => {
    const { records } = read(file([{ ...good, id: 'bad', areas: ['ok', 7] }, good, null]));
    expect(records).to.deep.equal([good]);
    expect(warnings).to.have.length(1);
    expect(JSON.stringify(warnings)).to.contain('bad: /areas/1').and.contain('(no id): /');
  });

  it('keeps a record with codes that nobody knows', () => {
    expect(read(file([{ ...good, areas: ['moon-landing'] }])).records).to.have.length(1);
  });

  it('says that a version is higher than it knows', () => {
    expect(() => read(file([], 2))).to.throw(NewerVersionError);
  });

  for (const json of [null, [], 'x', 5, {}, file('x'), file([], '1'), file([], 0)]) {
    it(`refuses ${JSON.stringify(json)}`, () => expect(() => read(json)).to.throw(TypeError));
  }
});
