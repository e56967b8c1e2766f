/**
 * Keeps what a visitor has begun in the plain form that stands inside a widget until that is there:
 * the form stays then, and no widget takes its place. Only in a sandbox without an origin it does
 * all the same, for there the form itself may not be sent: what was typed goes along.
 */
export function keepBegun(widget: HTMLElement, form: HTMLFormElement): void {
  const mayStay = origin !== 'null';
  let isBegun = false;
  const begin = () => {
    isBegun = true;
    const tag = widget.localName;
    // Whoever comes later finds the tag taken; nothing moves under the visitor's fingers.
    if (mayStay && !customElements.get(tag)) {
      customElements.define(tag, class extends HTMLElement {});
    }
  };
  form.addEventListener('focusin', begin);
  form.addEventListener('input', begin);
  // Before this script was there, or before the page was loaded anew.
  if (focusIn(form) || typedIn(form).length) begin();

  // It may have been begun while the widget was waiting for its data.
  const onLoad = () => {
    if (!isBegun) return;
    if (mayStay) stay(widget, form);
    else if (widget.shadowRoot) goAlong(form, widget.shadowRoot);
  };
  widget.addEventListener('nvo-load', onLoad, { once: true });
}

/** The field of a form that has the focus. */
function focusIn(form: HTMLFormElement): HTMLInputElement | undefined {
  const { activeElement } = document;
  return form.contains(activeElement) ? (activeElement as HTMLInputElement) : undefined;
}

/** Names and values of the fields that say something else than the page has put there. */
function typedIn(form: HTMLFormElement): [name: string, value: string][] {
  const fresh = form.cloneNode(true) as HTMLFormElement;
  fresh.reset();
  const given = new FormData(fresh);
  return ([...new FormData(form)] as [string, string][]).filter(
    ([name, value]) => value !== given.get(name),
  );
}

function stay(widget: HTMLElement, form: HTMLFormElement): void {
  const focused = focusIn(form);
  widget.replaceWith(...widget.childNodes);
  focused?.focus();
}

/** Fields that come later get theirs then: some are those of a topic. */
function goAlong(form: HTMLFormElement, root: ShadowRoot): void {
  const left = new Map(typedIn(form));
  const focused = focusIn(form)?.name;
  const fill = () => {
    for (const [name, value] of left) {
      const field = root.querySelector<HTMLInputElement>(`[name="${name}"]`);
      if (!field) continue;
      left.delete(name);
      if (field.type === 'checkbox') field.checked = true;
      else field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      if (name === focused) field.focus();
    }
    if (!left.size) observer.disconnect();
  };
  const observer = new MutationObserver(fill);
  observer.observe(root, { childList: true, subtree: true });
}
