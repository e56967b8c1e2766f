/** What pages around our widgets say of everything: real frameworks, and rules at their worst. */

const installed = '/test/style-sheets/node_modules';

/** Real style sheets, by what a table of cases would call them. */
const frameworks: Readonly<Record<string, string>> = {
  'Bootstrap 3': `${installed}/bootstrap3/dist/css/bootstrap.css`,
  'Bootstrap 4': `${installed}/bootstrap4/dist/css/bootstrap.css`,
  'Bootstrap 5': `${installed}/bootstrap5/dist/css/bootstrap.css`,
  Foundation: `${installed}/foundation-sites/dist/css/foundation.css`,
  'Tailwind’s preflight': `${installed}/tailwindcss/preflight.css`,
  Bulma: `${installed}/bulma/css/bulma.css`,
  Materialize: `${installed}/@materializecss/materialize/dist/css/materialize.css`,
  'GOV.UK': `${installed}/govuk-frontend/dist/govuk/govuk-frontend.min.css`,
  Pico: `${installed}/@picocss/pico/css/pico.css`,
  UIkit: `${installed}/uikit/dist/css/uikit.css`,
  'Water.css': `${installed}/water.css/out/light.css`,
  'normalize.css': `${installed}/normalize.css/normalize.css`,
};

/** Rules that no framework has, and some council's page does. */
const rules: Readonly<Record<string, string>> = {
  '62.5 %': 'html { font-size: 62.5% }',
  'everything forced': `* {
    box-sizing: content-box !important;
    font: italic 9px serif !important;
    letter-spacing: 3px;
  }`,
  'texts forced': `* {
    color: #fff !important;
    font: 900 small-caps 30px/3 monospace !important;
    letter-spacing: 0.2em !important;
    text-align: justify !important;
    text-align-last: right !important;
    text-indent: 2em !important;
    text-transform: uppercase !important;
    text-shadow: 2px 2px red !important;
    white-space: pre !important;
    word-break: break-all !important;
    word-spacing: 1em !important;
    hyphens: auto !important;
    line-break: anywhere !important;
    overflow-wrap: normal !important;
    tab-size: 1 !important;
  }`,
  'rare properties forced': `* {
    -webkit-text-fill-color: lime !important;
    -webkit-text-stroke: 2px red !important;
    accent-color: red !important;
    border-collapse: collapse !important;
    border-spacing: 9px !important;
    caption-side: bottom !important;
    caret-color: red !important;
    cursor: crosshair !important;
    direction: rtl !important;
    empty-cells: hide !important;
    fill: red !important;
    font-feature-settings: 'smcp', 'zero' !important;
    font-kerning: none !important;
    font-size-adjust: 1 !important;
    font-stretch: condensed !important;
    list-style: square inside !important;
    pointer-events: none !important;
    quotes: '<' '>' !important;
    stroke: red !important;
    stroke-linecap: square !important;
    stroke-width: 9 !important;
    text-emphasis: dot red !important;
    text-underline-offset: 9px !important;
    text-wrap: nowrap !important;
    user-select: none !important;
  }`,
};

/** Puts a style sheet into the page. @returns takes it out again */
async function addSheet(name: string): Promise<() => void> {
  const isRules = name in rules;
  const sheet = document.createElement(isRules ? 'style' : 'link');
  if (sheet instanceof HTMLLinkElement) {
    sheet.rel = 'stylesheet';
    sheet.href = frameworks[name] ?? '';
  } else {
    sheet.textContent = rules[name] ?? '';
  }
  const loaded = new Promise((resolve, reject) => {
    sheet.addEventListener('load', resolve);
    sheet.addEventListener('error', () => reject(new Error(`there is no style sheet of ${name}`)));
  });
  document.head.append(sheet);
  await loaded;
  return () => sheet.remove();
}

/** The names of all style sheets. */
export const sheetNames = [...Object.keys(frameworks), ...Object.keys(rules)];

/** Does something in a page with a style sheet. */
export async function withSheet<T>(name: string, act: () => Promise<T>): Promise<T> {
  const remove = await addSheet(name);
  try {
    return await act();
  } finally {
    remove();
  }
}
