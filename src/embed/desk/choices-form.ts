import {
  flags,
  optionsOf,
  widgetNames,
  type Choices,
  type OptionName,
  type WidgetName,
} from '../../data/snippets.ts';

/** What the form says; only the options of the chosen widget count. */
export function readChoices(form: HTMLFormElement): Choices {
  const data = new FormData(form);
  const chosen = data.get('widget');
  const widget = widgetNames.find((each) => each === chosen) ?? 'calendar';
  const options: Partial<Record<OptionName, string>> = {};
  for (const name of optionsOf[widget]) {
    const value = data.getAll(name).map(String).join(',');
    if (value || (flags.has(name) && data.has(name))) options[name] = value;
  }
  return { widget, options };
}

/** Makes the form say what has been chosen. */
export function writeChoices(form: HTMLFormElement, { widget, options }: Choices): void {
  const chosen: Readonly<Record<string, string>> = { widget, ...options };
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    const value = chosen[control.name];
    if (control instanceof HTMLInputElement && control.type !== 'number') {
      const isFlag = flags.has(control.name);
      control.checked = isFlag ? value !== undefined : isAmong(control.value, value);
    } else {
      control.value = value ?? '';
      // What the data no longer has is chosen all the same: it was in a link that somebody sent.
      if (value && !control.value) control.append(new Option(value, value, true, true));
    }
  }
  showOptionsOf(form, widget);
}

const isAmong = (value: string, values = '') => values.split(',').includes(value);

/** Shows only what the widget has; what is hidden is not sent along either. */
export function showOptionsOf(form: HTMLFormElement, widget: WidgetName): void {
  for (const option of form.querySelectorAll<HTMLElement>('[data-for]')) {
    option.hidden = !option.dataset['for']?.split(' ').includes(widget);
  }
}
