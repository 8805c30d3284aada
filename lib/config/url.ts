import * as z from 'zod';

export const url = z.url({ protocol: /^https?$/, error: 'must be a http or https address' });
