import { expect } from 'chai';
import { localeOf, nearestLanguage, registerLocale } from '../../src/core/localize.ts';
import { en } from '../../src/locales/en.ts';
import { lv } from '../../src/locales/lv.ts';
import { fixture } from '../support/fixture.ts';

describe('language', () => {
  it('is Latvian where it is unknown', () => {
    for (const tag of ['lv', 'lv-LV', 'et', '', 'x-nonsense']) {
      expect(localeOf(tag).code, tag).to.equal('lv');
    }
  });

  it('is the language of a tag with a region', () => {
    expect(localeOf('EN-gb').code).to.equal('en');
  });

  it('may be added', () => {
    const lt = { ...en, code: 'lt', loading: 'Įkeliama…' };
    registerLocale(lt);
    expect(localeOf('lt-LT')).to.equal(lt);
  });

  it('is of the nearest element that has one, out through shadow roots', async () => {
    const outer = await fixture('<div lang="en"><section></section></div>');
    const host = outer.firstElementChild as Element;
    const inner = document.createElement('p');
    host.attachShadow({ mode: 'open' }).append(inner);
    expect(nearestLanguage(inner)).to.equal('en');
    inner.lang = 'lv';
    expect(nearestLanguage(inner)).to.equal('lv');
  });

  it('says dates as people do', () => {
    const day = { year: 2026, month: 8, day: 1 };
    expect(lv.onDay(day)).to.equal('2026. gada 1. augustā');
    expect(en.onDay(day)).to.equal('on 1 August 2026');
  });

  it('says Latvian places in the locative', () => {
    const { noneInPlace } = lv.directory;
    const said = (name: string) => noneInPlace(name).replace(/ nav; .*/, '');
    const places = {
      Jaunolaine: 'Jaunolainē',
      Mārupe: 'Mārupē',
      Piņķi: 'Piņķos',
      Sala: 'Salā',
      Grēnes: 'Grēnēs',
      Blijas: 'Blijās',
      Medemciems: 'Medemciemā',
      Ezītis: 'Ezītī',
      'Babītes pagasts': 'Babītes pagastā',
    };
    expect(Object.fromEntries(Object.keys(places).map((name) => [name, said(name)]))).to.deep.equal(
      places,
    );
  });
});
