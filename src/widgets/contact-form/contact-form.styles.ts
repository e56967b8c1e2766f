import { css } from 'lit';

export const contactFormStyles = css`
  .title {
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.3;
  }
  .title:focus {
    outline: none;
  }
  .subtitle,
  legend {
    padding: 0;
    font-size: 1.125em;
    font-weight: 700;
  }
  .form {
    max-width: 40em;
  }
  .form > * + *,
  .fields > * + *,
  .item,
  fieldset {
    margin-block-start: 1em;
  }
  fieldset {
    min-width: 0;
    margin-inline: 0;
    padding: 0;
    border: 0;
  }
  label {
    display: block;
    font-weight: 600;
  }
  .optional,
  .hint {
    color: var(--_muted);
    font-weight: 400;
  }
  .field {
    margin-block-start: 0.25em;
  }
  textarea.field {
    margin: 0.25em 0 0;
    font: inherit;
    letter-spacing: inherit;
    resize: vertical;
  }
  select.field {
    text-overflow: ellipsis;
  }
  [inert] .field {
    color: inherit;
    background: none;
    border-style: dashed;
  }
  .tick {
    display: flex;
    gap: 0.5em;
    align-items: start;
    padding-block: 0.25em;
    font-weight: inherit;
    cursor: pointer;
  }
  .tick input {
    flex: none;
    width: max(1.25em, 20px);
    height: max(1.25em, 20px);
    margin-block-start: 0.125em;
    accent-color: var(--nvo-accent, auto);
  }
  :host([look]) .tick input {
    accent-color: var(--_accent);
  }
  .combobox {
    position: relative;
  }
  .notice {
    padding: 0.75em 1em;
    border-inline-start: 4px solid var(--_highlight);
  }
  .notice > * + * {
    margin-block-start: 0.5em;
  }
  .contacts {
    list-style: none;
  }
  li + li {
    margin-block-start: 0.25em;
  }
  [part='privacy'] a,
  .contacts a {
    display: inline-block;
    min-height: max(1.75em, 24px);
  }
  .send {
    border-width: 2px;
    font-weight: 700;
    padding-inline: 1.5em;
  }
  :host([look]) .send {
    color: light-dark(#fff, #14181f);
    background: var(--_accent);
  }
  .send[aria-disabled] {
    opacity: 0.75;
    cursor: default;
  }
  @media print {
    .base {
      color-scheme: light;
    }
    /* Paper does not scroll. */
    textarea.field {
      field-sizing: content;
      min-height: 10em;
    }
    .notice button,
    .send {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .send {
      border-color: ButtonText;
    }
  }
`;
