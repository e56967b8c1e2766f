import { css } from 'lit';

export const directoryStyles = css`
  .search {
    display: grid;
    gap: 0.75em;
  }
  @container (min-width: 30em) {
    .search {
      grid-template-columns: 2fr 1fr;
    }
    .search > :only-child {
      grid-column: 1 / -1;
    }
  }
  label {
    display: block;
    margin-block-end: 0.25em;
    font-weight: 600;
  }
  .count {
    margin-block: 1em 0.5em;
    color: var(--_muted);
  }
  .notice {
    margin-block: 1em;
    padding: 0.75em 1em;
    border-inline-start: 4px solid var(--_highlight);
  }
  .notice > button,
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
  .card > * + * {
    margin-block-start: 0.25em;
  }
  .toggle {
    display: flex;
    gap: 0.5em;
    align-items: center;
    justify-content: space-between;
    width: 100%;
    min-height: 1.5em;
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
  .details {
    display: grid;
    gap: 0.5em 1.5em;
    margin-block-start: 0.75em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .details[hidden] {
    display: none;
  }
  @container (min-width: 30em) {
    .details {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  dd a {
    display: inline-block;
    min-height: 1.5em;
    overflow-wrap: anywhere;
  }
`;
