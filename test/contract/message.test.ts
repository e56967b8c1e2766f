import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { faultsOf } from '../../src/contract/check-message.ts';
import { checkSubmission } from '../../src/contract/check-submission.ts';
import { checkMessage } from '../../src/contract/message.ts';
import {
  messageErrorCodes,
  messageLimits,
  tidy,
  type MessageError,
} from '../../src/contract/message-rules.ts';
import {
  readReference,
  REFERENCE_CHARACTERS,
  showReference,
} from '../../src/contract/reference.ts';
import { changesShape } from '../../src/contract/shapes/changes.generated.ts';
import { jsonSchemas } from '../../src/contract/schemas.ts';
import { messageError as english } from '../../src/locales/en/message-errors.ts';
import { messageError as latvian } from '../../src/locales/lv/message-errors.ts';

const right = {
  topic: 'join',
  name: 'Jānis Bērziņš',
  email: 'janis@example.lv',
  message: 'Labdien! Vēlos palīdzēt.',
  language: 'lv',
  page: 'https://www.marupe.lv/lv/nvo',
};

const errorsOf = (more: object) =>
  (checkMessage({ ...right, ...more }).errors ?? []).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );

describe('checkMessage', () => {
  it('takes a message with an e-mail address or a telephone number', () => {
    assert.deepEqual(checkMessage(right).message, right);
    assert.deepEqual(errorsOf({ email: undefined, telephone: '67 000 000 (pēc 18)' }), []);
    assert.deepEqual(errorsOf({ email: '' }), ['/email contact-required']);
  });

  it('names everything that is wrong at once, once for each field', () => {
    const { errors = [] } = checkMessage({});
    assert.deepEqual(
      errors.map(({ pointer, code }) => `${pointer} ${code}`),
      [
        '/topic required',
        '/name required',
        '/message required',
        '/language required',
        '/page required',
        '/email contact-required',
      ],
    );
    for (const none of [null, undefined, 7, 'x', [], [right]]) {
      assert.deepEqual(checkMessage(none).errors, [{ pointer: '', code: 'invalid' }]);
    }
  });

  it('measures the message, and every other field', () => {
    assert.deepEqual(errorsOf({ message: 'x'.repeat(9) }), ['/message too-short']);
    assert.deepEqual(errorsOf({ message: `  ${'x'.repeat(9)}  ` }), ['/message too-short']);
    assert.deepEqual(errorsOf({ message: 'x'.repeat(5000) }), []);
    assert.deepEqual(checkMessage({ ...right, message: 'x'.repeat(5001) }).errors, [
      { pointer: '/message', code: 'too-long', limit: 5000 },
    ]);
    for (const field of ['topic', 'name', 'email', 'telephone', 'organization', 'event', 'page']) {
      assert.deepEqual(
        errorsOf({ [field]: `1${'x'.repeat(60_000)}` }),
        [`/${field} too-long`],
        field,
      );
    }
    const changes = Array.from({ length: 41 }, () => ({ field: 'name', from: '', to: 'x' }));
    assert.deepEqual(errorsOf({ changes }), ['/changes too-long']);
  });

  it('keeps line breaks and control characters out of single lines', () => {
    const fields = ['name', 'email', 'telephone', 'organization', 'event', 'language', 'topic'];
    for (const field of fields) {
      for (const bad of ['\r', '\n', '\r\n', '\0', '\x1b', '\u2028', '\u202e', '\ud800']) {
        const [error] = errorsOf({ [field]: `12345${bad}Bcc: x@example.lv` });
        assert.equal(error, `/${field} control-characters`, JSON.stringify(bad));
      }
    }
    assert.deepEqual(errorsOf({ message: 'Pirmā rinda.\r\nOtrā rinda.' }), []);
    assert.deepEqual(errorsOf({ message: 'Pirmā rinda.\0' }), ['/message control-characters']);
  });

  it('takes addresses that are one address, and no page with a query', () => {
    const good = ['a@b.lv', "o'neil+x@sub.example.museum", 'info@mārupe.lv', 'a@xn--mrupe-wsa.lv'];
    for (const email of good) assert.deepEqual(errorsOf({ email }), [], email);
    const bad = [
      'a',
      'a@b',
      'a@b.lv, c@d.lv',
      'A <a@b.lv>',
      'a b@c.lv',
      '@b.lv',
      'a@.lv',
      'a@b..lv',
      'ā@b.lv',
    ];
    for (const email of bad) assert.deepEqual(errorsOf({ email }), ['/email invalid'], email);
    for (const page of [
      'https://x.lv/?a=1',
      'https://x.lv/#a',
      'ftp://x.lv/',
      '/a',
      'javascript:1',
    ]) {
      assert.deepEqual(errorsOf({ page }), ['/page invalid'], page);
    }
    for (const telephone of ['12', 'zvaniet', '1234']) {
      assert.deepEqual(errorsOf({ telephone }), ['/telephone invalid'], telephone);
    }
  });

  it('checks the fields of an event, and that its end is not before its start', () => {
    const submission = { name: 'Talka', startDate: '2026-09-05T18:00:00+03:00' };
    assert.deepEqual(errorsOf({ submission }), []);
    const wrong = { ...submission, name: '', endDate: '2026-09-05T14:59:00Z', url: 'koris.lv' };
    assert.deepEqual(errorsOf({ submission: wrong }), [
      '/submission/name required',
      '/submission/url invalid',
      '/submission/endDate before-start',
    ]);
    assert.deepEqual(errorsOf({ submission: { ...submission, endDate: '2026-09-05' } }), []);
    assert.deepEqual(errorsOf({ submission: 'x' }), ['/submission invalid']);
  });

  it('asks for consent where it is told to', () => {
    assert.deepEqual(checkMessage(right, { consent: true }).errors, [
      { pointer: '/consent', code: 'consent-required' },
    ]);
    assert.ok(checkMessage({ ...right, consent: true }, { consent: true }).message);
    assert.ok(checkMessage({ ...right, consent: false }).message);
  });

  it('refuses no message for what stands in place of its proof', () => {
    for (const proof of [null, 7, {}, [], 'x'.repeat(10_000)])
      assert.deepEqual(errorsOf({ proof }), []);
  });

  it('tidies texts once and for all', () => {
    assert.equal(tidy(' a\u0304\r\nb\rc\td '), 'ā\nb\nc d');
    assert.deepEqual(tidy({ a: ' ', b: [' x '], c: { d: '' } }), { b: ['x'], c: {} });
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.deepEqual(tidy(tidy(value)), tidy(value));
      }),
    );
  });

  it('agrees with the published JSON Schema on what is tidy', () => {
    const validate = new Ajv2020({
      strict: true,
      strictRequired: false,
      validateFormats: false,
    }).compile(jsonSchemas.message);
    const field = (...good: string[]) =>
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...good) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
        { weight: 1, arbitrary: fc.constantFrom(7, null, undefined) },
      );
    const outcomes = { right: 0, wrong: 0 };
    const changed = fc.record(
      {
        email: field('a@b.lv'),
        telephone: field('67000000'),
        topic: field('other'),
        name: field('A', 'ā b'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(changed, (more) => {
        const value = JSON.parse(JSON.stringify(tidy({ ...right, ...more }))) as unknown;
        const isRight = checkMessage(value).errors === undefined;
        assert.equal(validate(value), isRight, JSON.stringify(value));
        outcomes[isRight ? 'right' : 'wrong']++;
      }),
      { numRuns: 2000 },
    );
    assert.ok(outcomes.right > 50 && outcomes.wrong > 50, JSON.stringify(outcomes));
  });
});

/** Messages that are right, or wrong in a way or two, in any of their fields. */
const fields = {
  topic: anyText('other', 'Ā'),
  name: anyText('Jānis', 'x'.repeat(201)),
  email: anyText('a@b.lv', 'a@b', `${'a'.repeat(250)}@b.lv`),
  telephone: anyText('67000000', '12'),
  organization: anyText('koris'),
  event: anyText('talka'),
  message: anyText('Labdien, kaimiņi!', 'Labdien', 'x'.repeat(5001), 'Pirmā rinda.\r\nOtrā.'),
  changes: anyOf(
    fc.array(
      anyOf(fc.record({ field: anyText('url', '7'), from: anyText(''), to: anyText('x') })),
      { maxLength: 3 },
    ),
    fc.constant(Array.from({ length: 41 }, () => ({ field: 'name', from: '', to: 'x' }))),
  ),
  submission: anyOf(
    fc.record(
      {
        name: anyText('Talka'),
        startDate: anyText('2026-09-05', '2026-09-05T18:00:00+03:00', '5.9.2026'),
        endDate: anyText('2026-09-04', '2026-09-05T14:59:00Z', '2026-09-06'),
        kind: anyText('clean-up', 'Talka'),
        themes: anyOf(fc.array(anyText('environment', '!'), { maxLength: 3 })),
        location: anyOf(
          fc.record({ name: anyText('Parks'), address: anyText('') }, { requiredKeys: [] }),
        ),
        registration: anyOf(
          fc.record({ email: anyText('a@b.lv'), deadline: anyText('2026-09-01') }),
        ),
        maximumAttendeeCapacity: anyOf(fc.constantFrom(-1, 0, 30, 1.5, 2 ** 53)),
        isAccessibleForFree: anyOf(fc.boolean()),
        inLanguage: anyOf(fc.array(anyText('lv', 'latviešu'), { maxLength: 3 })),
        url: anyText('https://koris.lv', 'koris.lv', 'javascript:1'),
      },
      { requiredKeys: [] },
    ),
  ),
  language: anyText('lv'),
  page: anyText('https://x.lv/a', 'https://x.lv/?a=1'),
  consent: anyOf(fc.boolean()),
  proof: fc.jsonValue(),
  unknown: fc.jsonValue(),
};

const anyMessage = fc
  .shuffledSubarray(Object.keys(fields) as (keyof typeof fields)[], { maxLength: 3 })
  .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, fields[name]]))))
  .map((changed) => ({ ...right, ...changed }));

/** One of some texts, or any other, or no text at all. */
function anyText(...some: string[]): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...some) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 1, arbitrary: fc.constantFrom(undefined, null, 7, '', ' ', 'a\u202eb', [], {}) },
  );
}

function anyOf(...some: fc.Arbitrary<unknown>[]): fc.Arbitrary<unknown> {
  const none = fc.constantFrom(undefined, null, 7, '', 'x', [], {});
  return fc.oneof(...some.map((arbitrary) => ({ weight: 6, arbitrary })), {
    weight: 1,
    arbitrary: none,
  });
}

describe('faultsOf', () => {
  const ofTopic = { changes: changesShape, submission: checkSubmission };

  it('finds in a page what the endpoint finds: the same codes of the same fields', () => {
    const outcomes = { right: 0, wrong: 0 };
    fc.assert(
      fc.property(anyMessage, fc.boolean(), (message, consent) => {
        const { errors = [] } = checkMessage(message, { consent });
        assert.deepEqual(told(faultsOf(message, { consent, ofTopic })), told(errors));
        outcomes[errors.length ? 'wrong' : 'right']++;
      }),
      { numRuns: 5000 },
    );
    assert.ok(outcomes.right > 50 && outcomes.wrong > 500, JSON.stringify(outcomes));
  });

  it('finds the same in what is no message at all', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        assert.deepEqual(
          told(faultsOf(value, { ofTopic })),
          told(checkMessage(value).errors ?? []),
        );
      }),
    );
  });

  /** Without the limits of numbers, which no form tells. */
  function told(errors: readonly MessageError[]) {
    const texts = errors.map(({ pointer, code, limit }) => {
      return `${pointer} ${code} ${code === 'invalid' ? '' : String(limit)}`;
    });
    return texts.sort();
  }
});

describe('messageError', () => {
  it('has words for every code, with the limit where there is one', () => {
    for (const words of [latvian, english]) {
      const texts = messageErrorCodes.map((code) => words({ pointer: '/x', code, limit: 4321 }));
      assert.equal(new Set(texts).size, texts.length);
      for (const text of texts) assert.match(text, /^\p{Lu}.+\.$/u);
      assert.match(
        words({ pointer: '/message', code: 'too-long', limit: messageLimits.message }),
        /5000/,
      );
    }
  });
});

describe('references', () => {
  it('are shown 3-3-2 and read in any case, with any hyphens', () => {
    assert.equal(showReference('K7M2PX4R'), 'K7M-2PX-4R');
    for (const typed of ['k7m-2px-4r', ' K7M2PX4R ', 'K7M 2PX 4R', 'K7M–2PX‑4R']) {
      assert.equal(readReference(typed), 'K7M2PX4R', typed);
    }
  });

  it('have no character that is taken for another', () => {
    for (const character of 'IOQZ01') {
      assert.ok(!REFERENCE_CHARACTERS.includes(character));
      assert.equal(readReference(`K7M2PX4${character}`), undefined);
    }
    for (const character of REFERENCE_CHARACTERS) assert.ok(readReference(`K7M2PX4${character}`));
    for (const wrong of ['', 'K7M2PX4', 'K7M2PX4RR', 'K7M2PX4Ā'])
      assert.equal(readReference(wrong), undefined);
  });
});
