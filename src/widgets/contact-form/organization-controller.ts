import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Organization } from '../../contract/organization.ts';
import { Lazy } from '../../core/lazy.ts';
import type { Locale } from '../../locales/lv.ts';
import type { FieldsContext } from './fields.ts';
import type { FormController } from './form-controller.ts';
import { renderOrganizationField } from './organization-field.ts';
import { organizationOf } from './presets.ts';

type Host = ReactiveControllerHost & {
  readonly renderRoot: ParentNode;
  readonly source: string | undefined;
  readonly keepCopy: boolean;
};

/** The field for an organization: loads the directory once somebody comes to it, or a page names one. */
export class OrganizationController implements ReactiveController {
  readonly #form: FormController;
  readonly #picker: Lazy<{ picker: import('./organization-picker.ts').OrganizationPicker }>;
  /** The focus is in the field. */
  #isPicking = false;

  constructor(host: Host, form: FormController) {
    this.#form = form;
    this.#picker = new Lazy(host, async () => {
      const { OrganizationPicker, styles } = await import('./organization-picker.ts');
      const { source = '', keepCopy } = host;
      const picker = await OrganizationPicker.load(host, source, { keepCopy }, this.#onChoose);
      return { picker, styles };
    });
    host.addController(this);
  }

  /** Of the directory, where the visitor or the page has chosen one and it is loaded. */
  get chosen(): Organization | undefined {
    const { id } = organizationOf(this.#form.values);
    return id ? this.#picker.module?.picker.find(id) : undefined;
  }

  /** Whether the page has named one by an id that nobody should read, and its name is on the way. */
  get isUnnamed(): boolean {
    const { values } = this.#form;
    const { id } = organizationOf(values);
    return Boolean(id) && !values['organization.name'] && !this.#picker.hasFailed;
  }

  /** How many are offered. */
  get offered(): number {
    return this.#open?.count ?? 0;
  }

  /** A page names an organization by its id; people read its name. */
  hostUpdate(): void {
    const { 'organization.id': id, 'organization.name': name } = this.#form.values;
    const picker = id && !name ? this.#picker.module?.picker : undefined;
    if (!picker || !id) return;
    const found = picker.find(id);
    this.#form.fill(
      found
        ? { organization: found.name, 'organization.name': found.name }
        : { 'organization.id': undefined },
    );
  }

  render(context: FieldsContext, strings: Locale): unknown {
    const options = this.#open?.render(strings.contactForm.fields['organization'] ?? '', strings);
    return renderOrganizationField(context, this.#open, options ?? nothing, strings);
  }

  /** The visitor has come to the field. */
  enter(): void {
    this.#isPicking = true;
    void this.#picker.ask();
  }

  leave(): void {
    this.#open?.close();
    this.#isPicking = false;
  }

  offer(text: string): void {
    this.#open?.offer(text);
  }

  /** @returns whether the key was one of the list's */
  press(key: string, text: string): boolean {
    return this.#open?.press(key, text) ?? false;
  }

  get #open() {
    return this.#isPicking ? this.#picker.module?.picker : undefined;
  }

  readonly #onChoose = ({ id, name }: Organization): void => {
    this.#form.fill({
      organization: name,
      'organization.id': id,
      'organization.name': name,
    });
  };
}
