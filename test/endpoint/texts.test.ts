import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { formWords } from '../../endpoint/http/form-words.ts';
import { homeWords } from '../../endpoint/http/home-words.ts';
import { docs } from '../../endpoint/texts/docs.ts';
import { statements } from '../../endpoint/texts/statements.ts';
import { textPage, textToMarkdown } from '../../endpoint/texts/text.ts';
import { siteSchema } from '../../src/contract/site.ts';
import { projectFile } from '../support/shared.ts';
import { site } from '../support/workspace.ts';

const bundled = siteSchema.parse(
  JSON.parse(readFileSync(projectFile('content/site.json'), 'utf8')),
);

describe('the texts for councils', () => {
  it('stand in docs as they are served (npm run texts)', () => {
    for (const [name, text] of Object.entries(docs(bundled))) {
      assert.equal(readFileSync(projectFile(`docs/${name}`), 'utf8'), text, name);
    }
  });

  it('speak of all eleven parts of the simplified check', () => {
    const text = textToMarkdown(statements(site));
    for (let part = 1; part <= 11; part++) assert.match(text, new RegExp(`^${part}\\. `, 'm'));
  });

  it('invent no controller: what is not known, the association must supply', () => {
    const text = textToMarkdown(statements(site));
    assert.match(text, /vēl nav norādīti\. Tie jāsniedz: /);
    assert.doesNotMatch(text, /Pārzinis: /);
  });

  it('name the controller, the ground and the days where site.json does', () => {
    const privacy = {
      controller: 'Biedrība „Paraugs”',
      purpose: 'atbildēt uz ziņām',
      legalBasis: 'consent',
      retentionDays: 90,
    };
    const text = textToMarkdown(statements({ ...site, privacy }));
    assert.match(
      text,
      /Pārzinis: Biedrība „Paraugs”\. Mērķis: atbildēt uz ziņām\. Tiesiskais pamats: apmeklētāja piekrišana\. Ziņas glabā 90 dienas/,
    );
  });

  it('call the form by one word, as the form itself does', () => {
    const texts = [...Object.values(docs(bundled)), textToMarkdown(statements(site))];
    const words = JSON.stringify([formWords.lv, homeWords.lv]);
    for (const text of [...texts, words]) {
      assert.doesNotMatch(text, /(?<!\p{L})form(a|as|ai|u|ā|ām)(?!\p{L})/iu);
    }
  });

  it('are pages with nothing inline, and escaped', async () => {
    const evil = statements({ ...site, operator: '<img src=x>' });
    const page = String(await textPage(evil, { name: 'x', home: 'y' }));
    assert.doesNotMatch(page, /<img|<script|style=/);
    assert.match(page, /&lt;img src=x&gt;/);
  });
});
