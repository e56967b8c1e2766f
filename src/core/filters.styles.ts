import { css } from 'lit';

/** The search field and the filters; what is in them brings its own. */
export const filtersStyles = css`
  .search > .field {
    margin-block-end: 0.75em;
  }
  .skip:focus {
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
