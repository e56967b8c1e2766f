import { expect } from 'chai';
import { shareAddress } from '../../src/core/share.ts';

describe('shareAddress', () => {
  const { matchMedia } = globalThis;
  const shadowed = ['clipboard', 'canShare', 'share'] as const;
  const give = (name: (typeof shadowed)[number], value: unknown) =>
    Object.defineProperty(navigator, name, { value, configurable: true });
  const point = (pointer: 'coarse' | 'fine') => {
    globalThis.matchMedia = (query) =>
      ({ matches: query === `(pointer: ${pointer})` }) as MediaQueryList;
  };
  const share = () => shareAddress('https://nvo.example/?a=1', 'Paraugs');

  afterEach(() => {
    globalThis.matchMedia = matchMedia;
    for (const name of shadowed) Reflect.deleteProperty(navigator, name);
  });

  it('opens the system’s sheet on a touch screen', async () => {
    let given: unknown;
    point('coarse');
    give('canShare', () => true);
    give('share', (data: unknown) => {
      given = data;
      return Promise.resolve();
    });
    expect(await share()).to.equal('shared');
    expect(given).to.deep.equal({ url: 'https://nvo.example/?a=1', title: 'Paraugs' });
  });

  it('says nothing more when the visitor closes the sheet', async () => {
    point('coarse');
    give('canShare', () => true);
    give('share', () => Promise.reject(new DOMException('closed', 'AbortError')));
    expect(await share()).to.equal('shared');
  });

  it('copies where there is no sheet, or a mouse', async () => {
    const copied: string[] = [];
    give('clipboard', { writeText: (text: string) => Promise.resolve(copied.push(text)) });
    give('canShare', undefined);
    point('coarse');
    expect(await share()).to.equal('copied');
    give('canShare', () => true);
    point('fine');
    expect(await share()).to.equal('copied');
    expect(copied).to.have.length(2);
  });

  it('is refused where there is no clipboard, or the page may not write to it', async () => {
    point('fine');
    give('clipboard', undefined);
    expect(await share()).to.equal('refused');
    const denial = new DOMException('denied', 'NotAllowedError');
    give('clipboard', { writeText: () => Promise.reject(denial) });
    expect(await share()).to.equal('refused');
  });
});
