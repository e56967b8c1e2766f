import { expect } from 'chai';
import { Draft } from '../../src/core/draft.ts';

interface Note {
  readonly text: string;
}
const isNote = (value: unknown): value is Note =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';
const draftOf = (name = 'test.1') => new Draft<Note>(name, isNote);

describe('Draft', () => {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage')!;
  const store = (storage: unknown) =>
    Object.defineProperty(globalThis, 'sessionStorage', { get: () => storage, configurable: true });
  const forbid = () =>
    Object.defineProperty(globalThis, 'sessionStorage', {
      get: () => {
        throw new DOMException('The document is sandboxed', 'SecurityError');
      },
      configurable: true,
    });
  const fillUp = () => {
    const storage = own.get!.call(globalThis) as Storage;
    store({
      getItem: (name: string) => storage.getItem(name),
      removeItem: (name: string) => storage.removeItem(name),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
  };
  afterEach(() => {
    Object.defineProperty(globalThis, 'sessionStorage', own);
    draftOf().clear();
    sessionStorage.clear();
  });

  it('gives what was written, to another form after it too', () => {
    expect(draftOf().read()).to.be.undefined;
    expect(draftOf().write({ text: 'Labdien' })).to.be.true;
    expect(draftOf().read()).to.deep.equal({ text: 'Labdien' });
    draftOf().clear();
    expect(draftOf().read()).to.be.undefined;
    expect(sessionStorage.length).to.equal(0);
  });

  it('is a form’s own, and of one version of its shape', () => {
    draftOf().write({ text: 'mine' });
    expect(draftOf('test.2').read()).to.be.undefined;
    expect(draftOf('other.1').read()).to.be.undefined;
  });

  it('lasts as long as the page where nothing may be stored', () => {
    for (const make of [forbid, () => store(undefined), () => store(null), fillUp]) {
      make();
      expect(draftOf().write({ text: 'Labdien' })).to.be.false;
      expect(draftOf().read()).to.deep.equal({ text: 'Labdien' });
      draftOf().clear();
      expect(draftOf().read()).to.be.undefined;
    }
  });

  it('gives nothing old where the newer text did not fit any more', () => {
    draftOf().write({ text: 'old' });
    fillUp();
    draftOf().write({ text: 'new' });
    Object.defineProperty(globalThis, 'sessionStorage', own);
    expect(draftOf().read()).to.deep.equal({ text: 'new' });
    expect(sessionStorage.getItem('nvo-test.1')).to.be.null;
    draftOf().write({ text: 'newest' });
    expect(draftOf().read()).to.deep.equal({ text: 'newest' });
    expect(JSON.parse(sessionStorage.getItem('nvo-test.1')!)).to.deep.equal({ text: 'newest' });
  });

  it('ignores what it has not written', () => {
    for (const text of ['', '{', 'null', '7', '{"text":7}', '[]']) {
      sessionStorage.setItem('nvo-test.1', text);
      expect(draftOf().read(), text).to.be.undefined;
    }
  });
});
