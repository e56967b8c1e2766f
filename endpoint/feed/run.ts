import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CalendarEvent } from '../../src/contract/event.ts';
import type { Organization } from '../../src/contract/organization.ts';
import type { Config } from '../config.ts';
import { Report } from '../report/report.ts';
import { composeFile } from './compose.ts';
import type { IsRead, OnProgress, SourceContext } from './read-source.ts';
import { SourceStates } from './source-state.ts';
import { writeIfChanged } from './write-file.ts';

export interface RefreshOptions {
  /** Today and the time of changes. */
  now?: Date;
  onProgress?: OnProgress;
  /** Take a source even where it has lost more than half of its records. */
  isForced?: boolean;
  /** Only find out what would come of it: nothing is written. */
  isDry?: boolean;
  /** Which sources are read anew: of the others, what they gave last; absent: all are. */
  isRead?: IsRead;
}

export interface RefreshResult {
  readonly report: Report;
  readonly organizations: readonly Organization[];
  /** Absent: no source of events is named, or none can be used. */
  readonly events?: readonly CalendarEvent[] | undefined;
  /** Names of the files whose bytes have changed. */
  readonly changed: readonly string[];
}

/** One refresh: what it reads with, what it has to tell, and what it has written. */
export class Run {
  readonly config: Config;
  readonly now: Date;
  readonly isDry: boolean;
  readonly report = new Report();
  readonly context: SourceContext;
  readonly changed: string[] = [];

  constructor(
    config: Config,
    { now = new Date(), onProgress, isForced = false, isDry = false, isRead }: RefreshOptions,
  ) {
    this.config = config;
    this.now = now;
    this.isDry = isDry;
    this.context = {
      states: new SourceStates(config.state),
      report: this.report,
      isForced,
      isDry,
      isRead,
      ...(onProgress && { onProgress }),
    };
  }

  /** What has come of it. */
  result(
    organizations: readonly Organization[] = [],
    events?: readonly CalendarEvent[],
  ): RefreshResult {
    return { report: this.report, organizations, events, changed: this.changed };
  }

  /** Writes a file of the contract below `BASE`. */
  async compose(name: string, content: object): Promise<void> {
    await this.write(name, await composeFile(join(this.config.out, name), content, this.now));
  }

  async write(name: string, text: string): Promise<void> {
    const path = join(this.config.out, name);
    await mkdir(dirname(path), { recursive: true });
    if (await writeIfChanged(path, text)) this.changed.push(name);
  }
}
