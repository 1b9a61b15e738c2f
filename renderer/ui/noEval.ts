import { z } from 'zod';

// Left to itself, the schema library tries whether it may compile code; the page's policy forbids
// that and would report the attempt. Imported before anything that holds a schema.
z.config({ jitless: true });
