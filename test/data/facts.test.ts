import { expect } from 'chai';
import { eventFacts, type EventFactsContext } from '../../src/data/event-facts.ts';
import { factsOf, linkTo, ofRecord, telephones, type Fact } from '../../src/data/facts.ts';
import { organizationFacts, organizationSummary } from '../../src/data/organization-facts.ts';
import { instantOf } from '../../src/data/riga-time.ts';
import { en, lv } from '../../src/locales.ts';
import { fullEvent, fullOrganization, jsonLdTerms as terms } from '../support/full-records.ts';

const textsOf = (facts: readonly Fact[]): Record<string, string[]> =>
  Object.fromEntries(
    facts.map(({ label, lines }) => [
      label,
      lines.map((line) =>
        [line]
          .flat()
          .map((piece) => (typeof piece === 'string' ? piece : piece.text))
          .join(''),
      ),
    ]),
  );

describe('facts', () => {
  it('leave out what is not known', () => {
    const facts = factsOf([
      ['nothing', undefined, false],
      ['something', undefined, 'yes'],
    ]);
    expect(facts).to.deep.equal([{ label: 'something', lines: ['yes'] }]);
  });

  it('follow no unsafe address', () => {
    expect(linkTo('javascript:alert(1)', 'x').href).to.equal(undefined);
    expect(linkTo('https://a.example/', 'x').href).to.equal('https://a.example/');
  });

  it('tell several telephone numbers apart', () => {
    expect(telephones('+371 67 000 000; 67 111 111,')).to.deep.equal([
      { text: '+371 67 000 000', href: 'tel:+37167000000', isTelephone: true },
      { text: '67 111 111', href: 'tel:67111111', isTelephone: true },
    ]);
    expect(telephones(undefined)).to.deep.equal([]);
  });

  it('mark a record’s own text as Latvian', () => {
    expect(ofRecord('Dzied')).to.deep.equal({ text: 'Dzied', lang: 'lv' });
    expect(ofRecord(undefined)).to.equal(undefined);
  });
});

describe('facts: an organization', () => {
  it('is summed up by its form, place, areas and membership', () => {
    expect(organizationSummary(fullOrganization, terms, lv)).to.deep.equal([
      'Cits',
      'Jaunolaine',
      'Kultūra',
      'Partnerības biedrs',
    ]);
  });

  it('is told in the reader’s language', () => {
    const texts = textsOf(organizationFacts(fullOrganization, terms, en));
    expect(texts).to.deep.include({
      'Full name': ['Biedrība “Zvans”'],
      Telephone: ['+371 67 000 000'],
      Website: ['zvans.example'],
      Municipality: ['Olaines novads, Mārupes novads'],
      Founded: ['on 1 May 2004'],
      'Registration number': ['40008000001', 'See the Register of Enterprises'],
    });
    expect(Object.keys(texts)).not.to.include('Public benefit organization');
  });

  it('has no link that is not safe to follow', () => {
    const facts = organizationFacts(fullOrganization, terms, lv);
    expect(facts.find(({ label }) => label === 'Sociālie tīkli')?.lines).to.deep.equal([
      { text: 'https://social.example/zvans', href: 'https://social.example/zvans' },
      { text: 'javascript:alert(1)', href: undefined },
    ]);
  });
});

describe('facts: an event', () => {
  const context: EventFactsContext = {
    terms,
    strings: lv,
    now: instantOf('2026-08-01T12:00:00+03:00'),
    thisYear: 2026,
    isElsewhere: false,
    organizationHref: (id) => `/embed/directory/${id}`,
  };
  const told = (more: Partial<EventFactsContext> = {}, event = fullEvent) =>
    eventFacts(event, { ...context, ...more });

  it('is told with its time, its place, and how to take part', () => {
    expect(textsOf(told())).to.deep.include({
      Kad: ['sestdien, 5. septembrī, plkst. 18.00–20.00 (2 h)'],
      Kur: ['Kultūras nams, Zeltrītu iela 22', 'Skatīt kartē'],
      Tiešsaistē: ['Pieslēgties tiešsaistē'],
      Reģistrācija: ['Reģistrēties', 'Reģistrēties līdz 8. augustam', 'Brīvas 7 no 100 vietām'],
      Maksa: ['5,50 EUR'],
      Valoda: ['latviešu'],
    });
  });

  it('is not to be taken part in once it is over', () => {
    const texts = textsOf(told({ now: instantOf('2026-09-06') }));
    expect(texts['Reģistrācija']).to.deep.equal(['Reģistrēties līdz 8. augustam']);
    expect(texts).not.to.have.property('Tiešsaistē');
  });

  it('leads to its organizer where that is shown, else names it', () => {
    const organizerOf = (facts: readonly Fact[]) =>
      facts.find(({ label }) => label === 'Rīkotājs')?.lines;
    expect(organizerOf(told())).to.deep.equal([
      { text: 'Zvans', lang: 'lv', href: '/embed/directory/40008000001' },
    ]);
    expect(organizerOf(told({ organizationHref: () => undefined }))).to.deep.equal([
      { text: 'Zvans', lang: 'lv', href: undefined },
    ]);
  });

  it('says whose time it is to whom the clock shows another one', () => {
    expect(textsOf(told({ isElsewhere: true }))['Kad']?.[0]).to.match(/ · Rīgas laiks$/);
  });
});
