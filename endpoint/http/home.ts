import type { Site } from '../../src/contract/site.ts';
import type { Language } from '../report/format.ts';

const words = {
  lv: {
    path: './',
    title: 'Nevalstiskās organizācijas',
    strip: 'Paraugs: šādi NVO sarakstu redzētu pašvaldības vietnes apmeklētājs.',
    intro:
      'Biedrības, nodibinājumi, kolektīvi un domubiedru grupas Mārupes un Olaines novados. Meklējiet pēc nosaukuma, vietas vai darbības jomas.',
    facts: 'Ziņas apkopotas no publiskiem avotiem; ja avots zināms, tas norādīts pie ieraksta.',
    fallback: 'NVO Info punkts',
    howTitle: 'Kā ievietot šo sarakstu savā vietnē',
    how: 'Ielīmējiet lapā šīs divas rindas. HOST vietā ierakstiet šī servera adresi.',
    other: 'English',
  },
  en: {
    path: './en.html',
    title: 'Non-governmental organizations',
    strip: 'A sample: this is how a visitor of a council’s website would see the NGO directory.',
    intro:
      'Associations, foundations, amateur groups and informal groups in Mārupe and Olaine. Search by name, place or activity.',
    facts: 'Compiled from public sources; an entry names its own where it is known.',
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

function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
