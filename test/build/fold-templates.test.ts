import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSync } from 'vite';
import { foldTemplates } from '../../scripts/fold-templates.ts';

type Hook = (this: unknown, code: string, id: string) => { code: string } | undefined;

const plugin = foldTemplates();
const context = { parse: (code: string) => parseSync('chunk.js', code).program };

const fold = (code: string): string | undefined =>
  (plugin.transform as Hook).call(context, code, '/src/core/some.ts')?.code;

const gather = (code: string): string | undefined =>
  (plugin.renderChunk as unknown as { handler: Hook }).handler.call(context, code, '')?.code;

describe('the site script’s templates', () => {
  it('have no white space that shows nowhere', () => {
    assert.equal(
      fold('html`<ul>\n  <li>${one} <b>two</b></li>\n</ul>`'),
      'html`<ul><li>${one} <b>two</b></li></ul>`',
    );
  });

  it('have styles that say the same in fewer letters', () => {
    assert.equal(
      fold("css`a > b[c='d'] + e ~ f {\n  width: calc(0.5em + 1px);\n  content: ' > ';\n}`"),
      "css`a>b[c=d]+e~f{width:calc(.5em + 1px);content:' > '}`",
    );
    const quoted = "css`[a='b c'],[a='1']{d:e}`";
    assert.equal(fold(quoted), quoted);
  });

  it('stand side by side where they are styles, in their order', () => {
    assert.equal(
      gather('var css;\nvar aStyles = css`a`;\nf();\nvar b = css`${aStyles}b`;\ng(b);'),
      'var css;\nvar aStyles = css`a`;var b = css`${aStyles}b`;\nf();\n\ng(b);',
    );
  });

  it('stay where they are if they need something else', () => {
    const code = 'var aStyles = css`a`;\nvar size = f();\nvar b = css`${size}`;';
    assert.equal(gather(code), code);
  });
});
