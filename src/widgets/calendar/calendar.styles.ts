import { css } from 'lit';

/** The agenda and its cards. */
export const calendarStyles = css`
  .views {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 1em;
  }
  .views button {
    padding-inline: 0.7em;
  }
  .views [aria-pressed='true'] {
    box-shadow: inset 0 -0.1875em 0 var(--_highlight);
    font-weight: 600;
  }
  .group + .group {
    margin-block-start: 1em;
  }
  /* See the cards of other records: here days come in a row. */
  @media screen {
    .group:nth-child(n + 12) > .list > .card {
      content-visibility: auto;
      contain-intrinsic-size: auto 4em;
    }
  }
  .date {
    margin-block: 1em 0.5em;
    font-size: 1.125em;
    font-weight: 600;
  }
  .muted,
  .zone {
    color: var(--_muted);
    font-weight: 400;
  }
  .meta > .dot::before {
    content: ' · ';
  }
  .state {
    display: inline-block;
    margin-inline-end: 0.5em;
    padding: 0 0.5em;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    font-size: 0.8125em;
    font-weight: 600;
  }
  .cancelled .title {
    text-decoration: line-through;
  }
  @media (forced-colors: active) {
    .views [aria-pressed='true'] {
      background: SelectedItem;
      color: SelectedItemText;
    }
  }
  @media print {
    .views,
    [part='subscribe'],
    .zone {
      display: none;
    }
    .date {
      break-after: avoid;
    }
  }
`;
