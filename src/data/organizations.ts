import type { Organization } from '../contract/organization.ts';
import { organizationShape } from '../contract/shapes/organization.generated.ts';
import type { Terms } from '../contract/terms.ts';
import { fileUrl, loadFile, type Loaded, type LoadOptions } from './load.ts';
import { fitting, readRecords, type RecordsFile } from './read-file.ts';

/** The directory's data: organizations in Latvian alphabetical order. */
export type OrganizationsData = RecordsFile<Organization>;

/**
 * Loads `organizations.json`, or its last good copy.
 *
 * @param endpoint the base address of the files, with or without a slash at its end
 * @throws as `loadFile` and `readRecords`
 */
export function fetchOrganizations(
  endpoint: string,
  options?: LoadOptions,
): Promise<Loaded<OrganizationsData>> {
  const read = (json: unknown) =>
    readRecords<Organization>(json, 'organizations', organizationShape);
  return loadFile(fileUrl(endpoint, 'organizations.json'), read, options);
}

/** Records that a page gives itself, checked like loaded ones. */
export function givenOrganizations(
  records: readonly Organization[],
  terms: Terms,
): Loaded<OrganizationsData> {
  return { value: { records: fitting(records, organizationShape), terms } };
}

/** The organization of an id, or of one it was once published under. */
export function findOrganization(
  organizations: readonly Organization[],
  id: string,
): Organization | undefined {
  return (
    organizations.find((organization) => organization.id === id) ??
    organizations.find((organization) => organization.formerIds.includes(id))
  );
}
