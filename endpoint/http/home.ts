import type { Site } from '../../src/contract/site.ts';
import type { Language } from '../report/format.ts';

const words = {
  lv: {
    path: './',
    title: 'Organizācijas un pasākumi',
    strip: 'Paraugs: šādi NVO sarakstu un kalendāru redzētu pašvaldības vietnes apmeklētājs.',
    intro:
      'Kas ko dara un kas notiek Mārupes un Olaines novados: biedrības, nodibinājumi, kolektīvi un domubiedru grupas, viņu un NVO Info punkta pasākumi.',
    calendarTitle: 'Kas notiek',
    directoryTitle: 'Kas ko dara',
    samples: 'Rādīt kalendāru ar izdomātiem paraugiem',
    real: 'Rādīt tikai īstos pasākumus',
    facts: 'Ziņas apkopotas no publiskiem avotiem; ja avots zināms, tas norādīts pie ieraksta.',
    fallback: 'NVO Info punkts',
    howTitle: 'Kā ievietot savā vietnē',
    how: 'Ielīmējiet lapā vienu vai abus elementus un pēdējo rindu. HOST vietā ierakstiet šī servera adresi.',
    other: 'English',
  },
  en: {
    path: './en.html',
    title: 'Organizations and events',
    strip:
      'A sample: this is how a visitor of a council’s website would see the directory and the calendar.',
    intro:
      'Who does what and what is on in Mārupe and Olaine: associations, foundations, amateur groups and informal groups, their events and the NGO information point’s.',
    calendarTitle: 'What is on',
    directoryTitle: 'Who does what',
    samples: 'Show the calendar with made-up samples',
    real: 'Show real events only',
    facts: 'Compiled from public sources; an entry names its own where it is known.',
    fallback: 'NGO information point',
    howTitle: 'On your page',
    how: 'Paste one element or both, and the last line, into your page. Put the site that runs this server in place of HOST.',
    other: 'Latviešu',
  },
} as const;

/**
 * The page at `/`: the calendar and the directory as they would stand in a council's page. With
 * `?paraugs` the calendar has a few weeks of made-up events too, to see what it looks like.
 */
export function homePage(language: Language, site: Site): string {
  const text = words[language];
  const other = language === 'lv' ? 'en' : 'lv';
  const element = (tag: string, attributes = '') =>
    `<${tag}${attributes}><a href="${escapeHtml(site.url)}">${text.fallback}</a></${tag}>`;
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
<script type="module" src="./v1/nvo-samples.js"></script>
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
<h2>${escapeHtml(text.calendarTitle)}</h2>
<p><a class="samples" href="${text.path}?paraugs">${escapeHtml(text.samples)}</a>
<a class="real" href="${text.path}">${escapeHtml(text.real)}</a></p>
${element('nvo-calendar', ' heading-level="3" json-ld')}
<h2>${escapeHtml(text.directoryTitle)}</h2>
${element('nvo-directory', ' heading-level="3"')}
<section>
<h2>${escapeHtml(text.howTitle)}</h2>
<p>${escapeHtml(text.how)}</p>
<pre tabindex="0"><code>${escapeHtml([element('nvo-calendar'), element('nvo-directory'), script].join('\n'))}</code></pre>
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
