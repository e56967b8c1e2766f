import { css } from 'lit';

/**
 * The grid of a month. It fits its container: where that is narrow, a day has dots for its events,
 * and their names stand in the list below.
 */
export const monthStyles = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    margin-block: 0.5em;
  }
  .toolbar svg {
    width: 0.75em;
    height: 0.75em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  .month-name {
    flex: 1 1 9em;
    max-width: 14em;
    font-size: 1.125em;
    font-weight: 600;
    text-align: center;
  }
  .month {
    width: 100%;
    table-layout: fixed;
    /* Collapsed borders stand half outside, in WebKit beyond the container. */
    border-collapse: separate;
    border-spacing: 0;
  }
  .month[aria-busy='true'] {
    cursor: progress;
  }
  th {
    padding: 0.25em 0;
    font-size: 0.875em;
    font-weight: 600;
    text-align: center;
  }
  td {
    height: 3em;
    padding: 0;
    overflow: hidden;
    border: solid var(--_line);
    border-width: 0 1px 1px 0;
    font-size: 0.875em;
    line-height: 1.3;
    text-align: center;
    vertical-align: top;
  }
  td:first-child {
    border-inline-start-width: 1px;
  }
  tr:first-child > td {
    border-block-start-width: 1px;
  }
  .outside .day {
    color: var(--_muted);
    font-weight: 400;
  }
  .day {
    width: 100%;
    min-height: max(2em, 24px);
    padding: 0;
    border: 0;
    border-radius: 0;
    font-weight: 600;
  }
  .day:focus-visible {
    outline-offset: -3px;
  }
  .today .day {
    /* In two: Safari knows no thickness in the first. */
    text-decoration: underline;
    text-decoration-thickness: 3px;
  }
  /* Not a shadow: forced colours would take it away. */
  td[aria-selected='true'] {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .segment {
    position: relative;
    display: inline-block;
    width: 0;
    height: 0;
    margin: 0.0625em;
    overflow: hidden;
    /* Not a background, for the same reason. */
    border: 0.25em solid;
    border-radius: 50%;
    color: var(--_accent);
    white-space: nowrap;
  }
  .segment.cancelled {
    text-decoration: line-through;
  }
  .rest {
    font-size: 0.75em;
  }
  @container (width < 40em) {
    th .wide,
    .label {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @container (max-width: 22em) {
    .month-name {
      flex-basis: 100%;
      max-width: none;
      order: -1;
      text-align: start;
    }
  }
  @container (min-width: 40em) {
    th .narrow {
      display: none;
    }
    td {
      height: 6.5em;
      text-align: start;
    }
    .day {
      width: auto;
      min-width: max(2em, 24px);
      padding: 0 0.375em;
    }
    .segment,
    .gap,
    .rest {
      display: block;
      width: auto;
      height: 1.4em;
      margin: 0 0 0.125em;
      padding-inline: 0.375em;
      border-radius: 0;
      font-size: 0.875em;
      text-overflow: ellipsis;
    }
    .segment {
      border: 0;
      color: inherit;
      cursor: pointer;
    }
    .segment.long {
      border-block: 1px solid transparent;
      background: color-mix(in srgb, var(--_accent) 18%, transparent);
    }
    /* A name may be as long as its bar: it lies over the cells of the other days. */
    td,
    .segment.long {
      overflow: visible;
    }
    .label {
      position: relative;
      z-index: 1;
      display: block;
      width: 100%;
      overflow: hidden;
      text-overflow: ellipsis;
      pointer-events: none;
    }
    .span-2 {
      width: 200%;
    }
    .span-3 {
      width: 300%;
    }
    .span-4 {
      width: 400%;
    }
    .span-5 {
      width: 500%;
    }
    .span-6 {
      width: 600%;
    }
    .span-7 {
      width: 700%;
    }
    .segment.first {
      border-inline-start: 3px solid var(--_accent);
    }
    .segment.long.last {
      margin-inline-end: 0.25em;
    }
  }
`;
