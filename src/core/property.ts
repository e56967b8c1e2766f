import type { ReactiveElement } from 'lit';

/** As much of Lit's declarations as pages get (`scripts/lean-lit.ts`). */
type Declaration = Readonly<
  | { type?: NumberConstructor | BooleanConstructor; attribute?: string | false }
  // Of texts alone.
  | { reflect: true; useDefault?: true }
>;

type Decorator = (prototype: ReactiveElement, name: PropertyKey) => void;

/** Lit's `@property`, for legacy decorators alone: Lit's own knows both kinds, at half a kilobyte. */
export function property(options?: Declaration): Decorator {
  return ({ constructor }, name) =>
    (constructor as typeof ReactiveElement).createProperty(name, options);
}
