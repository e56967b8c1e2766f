import { css } from 'lit';

export const directoryStyles = css`
  .logo {
    display: block;
    max-width: 100%;
    max-height: 6em;
    margin-block-start: 0.75em;
  }
`;
