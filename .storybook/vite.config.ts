/** Nothing of the site script's build, which the project's own vite.config.ts is for. */
export default { publicDir: false };
