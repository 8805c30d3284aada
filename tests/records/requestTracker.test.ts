import { describe } from 'vitest';
import { requestTracker } from '@/lib/records/requestTracker';
import { contractFields, passesTheContract } from './contract';
import { isServed } from './server';
import { settings } from './settings';

describe.skipIf(!isServed)('Request Tracker', () => {
  passesTheContract(
    'request-tracker',
    async () => () => requestTracker(settings(), contractFields),
  );
});
