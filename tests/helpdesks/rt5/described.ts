/** The place of a custom field in a ticket as REST2 tells it. */
export const customField = (name: string) => `$.CustomFields[?@.name == '${name}'].values[0]`;

interface Description {
  /** Where RT is, with a slash at the end. */
  url: string;
  headers?: Record<string, string>;
  /** Whether the session of the agent goes along. */
  session?: boolean;
  /** Case fields to their places. */
  fields: Record<string, unknown>;
  /** Fields of every ticket, as they are written. */
  core?: Record<string, string>;
  /** Custom fields, as they are written. */
  custom: Record<string, string>;
  /** What only a new ticket has. */
  first?: Record<string, string>;
}

/** The `record` section with which an admin describes Request Tracker who has no module for it. */
export function describeRequestTracker(description: Description) {
  const { url, headers = {}, session = false, fields, core, custom, first } = description;
  const key = { 'Conversation id': '{{conversationKey}}' };
  const body = { ...core, CustomFields: { ...key, ...custom } };
  const search = "'CF.{Conversation id}' = '{{conversationKey|backslash}}'";
  return {
    system: 'http',
    name: 'Tickets',
    baseURL: `${url}REST/2.0/`,
    pages: url,
    headers,
    session,
    paths: {
      id: '$.id',
      conversationKey: customField('Conversation id'),
      version: { header: 'ETag' },
      url: { text: `${url}Ticket/Display.html?id={{id}}` },
      status: '$.Status',
    },
    fields,
    find: { url: `tickets?query=${search}&orderby=id&per_page=100`, records: '$.items' },
    create: {
      url: 'ticket',
      body: { Queue: 'Support', ...first, ...body },
      empty: 'blank',
      id: '$.id',
    },
    read: { url: 'ticket/{{id}}' },
    update: {
      url: 'ticket/{{id}}',
      headers: { 'If-Match': '{{version}}' },
      body,
      empty: 'blank',
    },
    withdraw: {
      method: 'PUT',
      url: 'ticket/{{id}}',
      body: { Status: 'rejected', CustomFields: { 'Conversation id': '' } },
    },
    check: {
      url: "tickets?query=Queue = 'Support'&orderby=id&order=DESC&per_page=5",
      records: '$.items',
    },
    message: '$.message',
  };
}
