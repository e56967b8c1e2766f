import { css } from 'lit';

/** The search field, the filters and their chips. */
export const filtersStyles = css`
  .search > .field {
    margin-block-end: 0.75em;
  }
  .skip {
    position: absolute;
    inset-inline-start: -9999px;
  }
  .skip:focus {
    position: static;
    margin-block-end: 0.75em;
  }
  .fold {
    width: 100%;
  }
  .facets {
    display: none;
    gap: 0.5em 1.25em;
    margin-block-start: 0.75em;
  }
  .facets.open {
    display: grid;
  }
  .facet summary,
  .choice {
    min-height: max(1.75em, 24px);
    padding-block: 0.125em;
    cursor: pointer;
  }
  .facet[open] {
    flex-basis: 100%;
  }
  .facet summary {
    font-weight: 600;
  }
  .facet fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: 0 1em;
    min-width: 0;
    margin: 0;
    padding: 0.25em 0 0.5em;
    border: 0;
  }
  .choice {
    display: flex;
    gap: 0.5em;
    align-items: start;
    margin: 0;
    font-weight: inherit;
  }
  .choice input {
    flex: none;
    width: max(1.125em, 16px);
    height: max(1.125em, 16px);
    margin-block-start: 0.1875em;
    accent-color: var(--nvo-accent, auto);
  }
  :host([look]) .choice input {
    accent-color: var(--_accent);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.75em;
    list-style: none;
  }
  .chip {
    min-height: 2em;
    padding: 0.125em 0.75em;
    border-radius: 1em;
  }
  .chip svg {
    width: 0.625em;
    height: 0.625em;
    margin-inline-start: 0.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  @container (min-width: 36em) {
    .fold {
      display: none;
    }
    .facets,
    .facets.open {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      margin-block-start: 0;
    }
  }
  label[for] {
    display: block;
    margin-block-end: 0.25em;
    font-weight: 600;
  }
`;
