/** Whether a message of this topic has to say which organization it is about. */
export const asksForOrganization = (topic: string | undefined): boolean =>
  topic === 'organization' || topic === 'correction';
