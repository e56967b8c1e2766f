import {
  blockOf,
  parsePolicies,
  requiresTrustedTypes,
  type Policy,
  type Resource,
} from '../../data/csp.ts';
import { finding, type Finding } from './finding.ts';

/** What a page with a snippet of ours loads. */
export interface Loads {
  readonly host: string;
  readonly resources: readonly Resource[];
  readonly script: { readonly url: string; readonly nonce?: string; readonly integrity?: string };
  /** The page's own origin, where it is known. */
  readonly self?: string | undefined;
}

/** The policies that a page has: of its headers, and of its own `<meta>`s. */
export function policiesOf(document: Document, header: string): Policy[] {
  const metas = document.querySelectorAll('meta[http-equiv="content-security-policy" i]');
  const contents = [...metas].map((each) => each.getAttribute('content') ?? '');
  return [...parsePolicies(header), ...contents.flatMap((each) => parsePolicies(each))];
}

/** What policies block of what a page loads: each of them must allow it (CSP 3, 8.1). */
export function inspectPolicies(policies: readonly Policy[], loads: Loads): Finding[] {
  const inForce = policies.filter(({ isReportOnly }) => !isReportOnly);
  const blocks = inForce.flatMap((policy) =>
    loads.resources.flatMap((resource) => inspectPolicy(policy, resource, loads)),
  );
  return [
    ...blocks,
    ...(inForce.length < policies.length ? [finding('csp-report-only')] : []),
    ...(inForce.length && !blocks.length ? [finding('csp-good')] : []),
    ...(inForce.some(requiresTrustedTypes) ? [finding('trusted-types')] : []),
  ];
}

function inspectPolicy(policy: Policy, resource: Resource, loads: Loads): Finding[] {
  const { host, self, script } = loads;
  const wanted = resource === 'script' ? { ...script, self } : { url: `${host}/v1/`, self };
  const block = blockOf(policy, resource, wanted);
  if (!block) return [];
  const { directive, needs } = block;
  if (needs === 'scripts') return [finding('csp-sandbox')];
  if (needs === 'nonce')
    return [finding(script.nonce ? 'csp-nonce-differs' : 'csp-nonce', directive)];
  if (directive !== 'default-src') return [finding('csp-blocks', resource, directive, host)];
  return [finding('csp-default', resource, `${resource}-src`, host)];
}
