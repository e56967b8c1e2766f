import {
  setCustomElementsManifest,
  type Decorator,
  type Preview,
} from '@storybook/web-components-vite';
import type { ArgTypesEnhancer } from 'storybook/internal/types';
import manifest from '../dist/lib/custom-elements.json';
import { hostPageMenu, withHostPage } from './host-page.ts';

setCustomElementsManifest(manifest);

const withLanguage: Decorator = (story, { globals }) => {
  document.documentElement.lang = String(globals['language']);
  return story();
};

const withColourScheme: Decorator = (story, { globals }) => {
  document.documentElement.style.colorScheme = String(globals['scheme']);
  return story();
};

/** Stories take what an author writes, attributes; the rest of the manifest is there to be read. */
const controlAttributesOnly: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => [
      name,
      argType.table?.category === 'attributes' ? argType : { ...argType, control: false },
    ]),
  );

const preview: Preview = {
  tags: ['autodocs'],
  argTypesEnhancers: [controlAttributesOnly],
  decorators: [withLanguage, withColourScheme, withHostPage],
  initialGlobals: { language: 'lv', scheme: 'light', host: 'none' },
  globalTypes: {
    host: hostPageMenu,
    language: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        items: [
          { value: 'lv', title: 'Latviešu' },
          { value: 'en', title: 'English' },
        ],
        dynamicTitle: true,
      },
    },
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: {
        icon: 'contrast',
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
          { value: 'light dark', title: 'As the system' },
        ],
        dynamicTitle: true,
      },
    },
  },
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'requiredFirst' },
  },
};

export default preview;
