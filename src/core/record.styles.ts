import { css } from 'lit';

/** Lists of cards, notices, and all of it on paper. */
export const recordStyles = css`
  .count {
    margin-block: 1em 0.5em;
    color: var(--_muted);
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block: 1em;
    padding: 0.75em 1em;
    border-inline-start: 4px solid var(--_highlight);
  }
  .notice > p {
    flex-basis: 100%;
  }
  .more {
    margin-block-start: 0.75em;
  }
  .list {
    display: grid;
    gap: 0.75em;
    list-style: none;
  }
  .card {
    padding: 0.75em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  /* Cards out of sight cost nothing, and the browser's own search still finds them. The first ones are
     in sight: a guessed size would have them laid out twice, and the page move. */
  @media screen {
    .card:nth-child(n + 9) {
      content-visibility: auto;
      contain-intrinsic-size: auto 7em;
    }
  }
  .card > * + * {
    margin-block-start: 0.25em;
  }
  .toggle {
    display: flex;
    gap: 0.5em;
    align-items: center;
    justify-content: space-between;
    width: 100%;
    min-height: max(1.5em, 24px);
    padding: 0;
    border: 0;
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.3;
    text-align: start;
  }
  .toggle svg {
    flex: none;
    width: 0.75em;
    height: 0.75em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  .toggle[aria-expanded='true'] svg {
    transform: rotate(180deg);
  }
  .meta {
    color: var(--_muted);
  }
  .action {
    display: inline-block;
    min-height: 24px;
    padding-block: 0.25em;
  }
  .count:focus {
    outline: none;
  }
  .paper {
    display: none;
  }
  @media print {
    .paper {
      display: block;
    }
    .base {
      color-scheme: light;
    }
    .search,
    .toggle svg,
    .more,
    .notice button {
      display: none;
    }
    .printed {
      margin-block-end: 0.5em;
    }
    .list {
      display: block;
    }
    .card {
      padding: 0.25em 0;
      border-width: 1px 0 0;
      border-radius: 0;
      break-inside: avoid;
    }
  }
`;
