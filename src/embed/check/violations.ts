import { parsePolicies, type Resource } from '../../data/csp.ts';
import { finding, type Finding } from './finding.ts';
import { inspectPolicies } from './policy.ts';

/** What a browser tells of a violation, as an event and as a report. */
interface Violation {
  readonly effectiveDirective: string;
  readonly blocked: string;
  readonly originalPolicy: string;
  readonly disposition: string;
}

const resources: Readonly<Record<string, Resource>> = {
  'script-src': 'script',
  'script-src-elem': 'script',
  'connect-src': 'connect',
  'img-src': 'img',
  'frame-src': 'frame',
};

/** Collects what the page's policy blocks; where the browser remembers, from before too. */
export class Violations {
  readonly #found: Violation[] = [];
  readonly #observer: ReportingObserver | undefined;

  constructor() {
    document.addEventListener('securitypolicyviolation', this.#onViolation);
    if (!('ReportingObserver' in window)) return;
    const take = (reports: readonly { body?: unknown }[]) => {
      for (const { body } of reports) {
        const report = body as Omit<Violation, 'blocked'> & { blockedURL?: string };
        this.#found.push({ ...pick(report), blocked: report.blockedURL ?? '' });
      }
    };
    this.#observer = new ReportingObserver(take, { types: ['csp-violation'], buffered: true });
    this.#observer.observe();
  }

  /** What was blocked of a host so far. */
  of(host: string): Finding[] {
    const ours = this.#found.filter(
      ({ blocked, disposition }) => disposition !== 'report' && blocked.startsWith(host),
    );
    return ours.flatMap(({ effectiveDirective, originalPolicy, blocked }) => {
      const resource = resources[effectiveDirective];
      const policies = parsePolicies(originalPolicy);
      const script = { url: blocked };
      const loads = { host, resources: resource ? [resource] : [], script, self: location.origin };
      const blocks = inspectPolicies(policies, loads).filter(({ level }) => level === 'problem');
      return blocks.length ? blocks : [finding('violation', effectiveDirective, blocked, host)];
    });
  }

  stop(): void {
    document.removeEventListener('securitypolicyviolation', this.#onViolation);
    this.#observer?.disconnect();
  }

  readonly #onViolation = (event: SecurityPolicyViolationEvent) => {
    this.#found.push({ ...pick(event), blocked: event.blockedURI });
  };
}

const pick = ({ effectiveDirective, originalPolicy, disposition }: Omit<Violation, 'blocked'>) => ({
  effectiveDirective,
  originalPolicy,
  disposition,
});
