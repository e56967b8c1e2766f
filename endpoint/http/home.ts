import type { Site } from '../../src/contract/site.ts';
import type { Language } from '../report/format.ts';

const words = {
  lv: {
    path: './',
    title: 'Nevalstiskās organizācijas',
    strip: 'Paraugs: tā NVO sarakstu redzētu pašvaldības vietnes apmeklētājs.',
    intro:
      'Biedrības, nodibinājumi, kolektīvi un domubiedru grupas Mārupes un Olaines novadā. Meklējiet pēc nosaukuma, vietas vai nodarbes.',
    facts: 'Ziņas apkopotas no publiskiem avotiem; avots norādīts pie katra ieraksta.',
    fallback: 'NVO Info punkts',
    howTitle: 'Šo sarakstu savā lapā',
    how: 'Ielīmējiet lapā šīs divas rindas. HOST vietā rakstiet vietni, kurā darbojas šis serveris.',
    other: 'English',
  },
  en: {
    path: './en.html',
    title: 'Non-governmental organizations',
    strip: 'A sample: this is how a visitor of a council’s website would see the NGO directory.',
    intro:
      'Associations, foundations, amateur groups and informal groups in Mārupe and Olaine. Search by name, place or activity.',
    facts: 'Compiled from public sources; each entry names its own.',
    fallback: 'NGO information point',
    howTitle: 'This list on your page',
    how: 'Paste these two lines into your page. Put the site that runs this server in place of HOST.',
    other: 'Latviešu',
  },
} as const;

/** The page at `/`: the directory as it would stand in a council's page. */
export function homePage(language: Language, site: Site): string {
  const text = words[language];
  const other = language === 'lv' ? 'en' : 'lv';
  const snippet = `<nvo-directory><a href="${escapeHtml(site.url)}">${text.fallback}</a></nvo-directory>`;
  const script = '<script type="module" src="https://HOST/v1/nvo-widgets.js"></script>';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(`${text.title} – ${site.name}`)}</title>
<meta name="description" content="${escapeHtml(text.intro)}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="./home.css">
<link rel="alternate" hreflang="${other}" href="${words[other].path}">
<script type="module" src="./v1/nvo-widgets.js"></script>
</head>
<body>
<p class="strip">${escapeHtml(text.strip)}</p>
<header>
<span class="brand">${escapeHtml(site.name)}</span>
<a href="${words[other].path}" hreflang="${other}" lang="${other}">${text.other}</a>
</header>
<main>
<h1>${escapeHtml(text.title)}</h1>
<p>${escapeHtml(text.intro)}</p>
${snippet}
<section>
<h2>${escapeHtml(text.howTitle)}</h2>
<p>${escapeHtml(text.how)}</p>
<pre tabindex="0"><code>${escapeHtml(`${snippet}\n${script}`)}</code></pre>
</section>
</main>
<footer>
<p>${escapeHtml(text.facts)}</p>
<p><a href="${escapeHtml(site.url)}">${escapeHtml(site.operator)}</a></p>
</footer>
</body>
</html>
`;
}

export const homeStyles = `:root { color-scheme: light dark; }
body {
  margin: 0;
  color: light-dark(#1d2430, #e8ecf2);
  background: light-dark(#fff, #14181f);
  font: 1rem/1.55 Georgia, 'Times New Roman', serif;
}
a { color: light-dark(#1a4f8b, #9cc4f5); }
.strip {
  margin: 0;
  padding: .5rem 1rem;
  color: light-dark(#3b2f00, #ffe9a8);
  background: light-dark(#fff3c9, #3a3110);
  font-size: .9rem;
  text-align: center;
}
header, main, footer {
  max-width: 58rem;
  margin-inline: auto;
  padding-inline: 1rem;
}
header {
  display: flex;
  flex-wrap: wrap;
  gap: .5rem 1rem;
  align-items: baseline;
  justify-content: space-between;
  padding-block: 1rem;
  border-block-end: 1px solid light-dark(#d5dbe3, #39424f);
}
.brand { font-size: 1.25rem; font-weight: 700; }
h1 { margin-block: 1.5rem .5rem; line-height: 1.2; }
section { margin-block: 3rem 2rem; }
pre {
  padding: 1rem;
  overflow-x: auto;
  background: light-dark(#f2f4f7, #1e242d);
  font-size: .85rem;
}
footer {
  padding-block: 1rem 2rem;
  border-block-start: 1px solid light-dark(#d5dbe3, #39424f);
  font-size: .9rem;
}
`;

function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
