/** Made by `npm run manifest`: types must not depend on whether that has run. */
declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}
