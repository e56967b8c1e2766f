import { css } from 'lit';

/** What an open card shows. */
export const detailsStyles = css`
  .details {
    display: grid;
    gap: 0.5em 1.5em;
    margin-block-start: 0.75em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
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
    min-height: max(1.5em, 24px);
  }
  dd a.telephone {
    font-size: 1.25em;
    font-weight: 600;
  }
  .actions [role='status'] {
    user-select: all;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    margin-block-start: 0.75em;
  }
  @media print {
    .actions {
      display: none;
    }
  }
`;
